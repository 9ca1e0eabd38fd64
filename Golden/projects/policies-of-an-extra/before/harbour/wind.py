import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=10)


async def wind(session: aiohttp.ClientSession) -> dict:
    async with session.get("https://wind.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
