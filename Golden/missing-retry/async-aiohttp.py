import asyncio

import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=20)


async def fetch_json(url, params=None):
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        async with session.get(url, params=params) as response:
            return await response.json()


async def main():
    urls = [f"https://a.example.com/{n}" for n in range(3)]
    print(await asyncio.gather(*map(fetch_json, urls)))


if __name__ == "__main__":
    asyncio.run(main())
