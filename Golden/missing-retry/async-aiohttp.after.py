import asyncio

import aiohttp
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

TIMEOUT = aiohttp.ClientTimeout(total=20)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(aiohttp.ClientConnectionError),
    reraise=True,
)


@retry_connection
async def fetch_json(url, params=None):
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        async with session.get(url, params=params) as response:
            return await response.json()


async def main():
    urls = [f"https://a.example.com/{n}" for n in range(3)]
    print(await asyncio.gather(*map(fetch_json, urls)))


if __name__ == "__main__":
    asyncio.run(main())
