import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=10)


async def image(session: aiohttp.ClientSession, region: str) -> bytes:
    async with session.get(f"https://radar.example/{region}", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.read()
