import asyncio

import aiohttp


async def fetch_data(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            return await response.json()


async def main(urls):
    return [await fetch_data(url) for url in urls]


asyncio.run(main(["https://example.com/a"]))
asyncio.run(main(["https://example.com/b"]))
