"""Clients of asyncio belong to their loop and stay as they are, beside one that is shared."""

import os

import redis
from redis import asyncio as aioredis

HOST = os.environ["REDIS_HOST"]
PORT = int(os.environ["REDIS_PORT"])


def visits(page):
    client = redis.Redis(host=HOST, port=PORT, decode_responses=True)
    return client.get(f"visits:{page}")


async def visit(page):
    client = aioredis.Redis(host=HOST, port=PORT)
    try:
        return await client.incr(f"visits:{page}")
    finally:
        await client.aclose()
