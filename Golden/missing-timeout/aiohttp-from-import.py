from aiohttp import BasicAuth, ClientSession, TCPConnector


async def fetch(url):
    async with ClientSession(connector=TCPConnector(), auth=BasicAuth("a", "b")) as session:
        return await session.get(url)
