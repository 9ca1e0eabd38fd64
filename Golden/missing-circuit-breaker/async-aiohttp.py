import asyncio

import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=20)
INVENTORY_URL = "https://inventory.example.com"


async def reserve(article: str, count: int) -> dict:
    payload = {"article": article, "count": count}
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        async with session.post(f"{INVENTORY_URL}/reserve", json=payload) as response:
            return await response.json()


async def main() -> None:
    print(await asyncio.gather(reserve("a", 1), reserve("b", 2)))
