async def fetch(url):
    from aiohttp import ClientSession, ClientTimeout

    async with ClientSession(timeout=ClientTimeout(total=30)) as session:
        return await session.get(url)


async def parenthesized(url):
    from aiohttp import (
        ClientSession, web)
    from aiohttp import ClientTimeout

    async with ClientSession(timeout=ClientTimeout(total=30)) as session:
        return await session.get(url), web
