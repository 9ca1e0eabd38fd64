def remember(key, value):
    import redis

    redis.Redis(host="cache").set(key, value)
