import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=10)


async def warnings(session: aiohttp.ClientSession) -> list:
    async with session.get("https://warnings.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
