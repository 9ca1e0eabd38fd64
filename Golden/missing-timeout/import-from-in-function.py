async def fetch(url):
    from aiohttp import ClientSession

    async with ClientSession() as session:
        return await session.get(url)


async def parenthesized(url):
    from aiohttp import (
        ClientSession, web)

    async with ClientSession() as session:
        return await session.get(url), web
