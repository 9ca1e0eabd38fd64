import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=10)


async def image(session: aiohttp.ClientSession, area: str) -> bytes:
    async with session.get(f"https://radar.example/{area}", timeout=TIMEOUT) as reply:
        reply.raise_for_status()
        return await reply.read()
