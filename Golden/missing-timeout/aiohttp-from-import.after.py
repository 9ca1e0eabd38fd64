from aiohttp import BasicAuth, ClientSession, ClientTimeout, TCPConnector


async def fetch(url):
    async with ClientSession(connector=TCPConnector(), auth=BasicAuth("a", "b"), timeout=ClientTimeout(total=30)) as session:
        return await session.get(url)
