from aiohttp import (
    ClientError,
    ClientSession,
)


async def fetch(url):
    try:
        async with ClientSession() as session:
            return await session.get(url)
    except ClientError:
        return None
