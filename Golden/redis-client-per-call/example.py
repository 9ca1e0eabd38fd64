import os

import redis


def cached_profile(user_id):
    client = redis.Redis(host=os.environ["REDIS_HOST"], decode_responses=True)
    return client.hgetall(f"profile:{user_id}")
