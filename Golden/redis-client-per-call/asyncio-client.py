import redis.asyncio as redis
from redis.asyncio import from_url


async def page(path):
    client = redis.Redis(host="cache")
    value = await client.get(path)
    await client.aclose()
    return value


async def title(path):
    async with from_url("redis://cache") as client:
        return await client.get(f"title:{path}")
