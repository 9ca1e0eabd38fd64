import asyncio

import requests


async def rates(url):
    async with asyncio.timeout(5):
        return requests.get(url).json()
