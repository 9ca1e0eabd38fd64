import asyncio

import aiohttp
import async_timeout


async def fetch(url):
    async with async_timeout.timeout(10):
        async with aiohttp.ClientSession() as session:
            return await session.get(url)


async def waited(url):
    return await asyncio.wait_for(aiohttp.ClientSession().get(url), 5)
