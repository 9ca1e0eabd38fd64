from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
)


async def fetch(url):
    try:
        async with ClientSession(timeout=ClientTimeout(total=30)) as session:
            return await session.get(url)
    except ClientError:
        return None
