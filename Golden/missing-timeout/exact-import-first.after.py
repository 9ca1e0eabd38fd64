import aiohttp
from aiohttp import ClientTimeout


async def proxy(url):
    return aiohttp.ClientSession(timeout=ClientTimeout(total=30))
