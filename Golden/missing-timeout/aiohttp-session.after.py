import aiohttp
from aiohttp import web


async def fetch(url):
    async with aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=30)
    ) as session:
        async with session.get(url) as response:
            return await response.text()


async def bounded(url):
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        return await session.get(url)


async def never(url):
    async with aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=30)
    ) as session:
        return await session.get(url, timeout=aiohttp.ClientTimeout(total=30))
