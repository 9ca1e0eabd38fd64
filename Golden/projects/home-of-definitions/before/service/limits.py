import redis


def hits(caller):
    return redis.Redis(host="cache").incr(f"hits:{caller}")
