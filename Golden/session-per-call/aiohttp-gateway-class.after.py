import asyncio

import aiohttp
from aiohttp import web


class ApiClient:
    """The HTTP session that all calls of one event loop share; it refuses cookies."""

    _session = None
    _loop = None

    @classmethod
    def get_session(cls):
        loop = asyncio.get_running_loop()
        if cls._session is None or cls._session.closed or cls._loop is not loop:
            cls._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
            cls._loop = loop
        return cls._session

    @classmethod
    async def close(cls):
        # Only the event loop that it belongs to can close it.
        if cls._loop is asyncio.get_running_loop():
            await cls._session.close()
            cls._session = cls._loop = None


async def close_clients(app):
    await ApiClient.close()


class Gateway:
    def __init__(self, upstream):
        self.upstream = upstream
        self.app = web.Application()
        self.app.on_cleanup.append(close_clients)
        self.app.router.add_get("/{path:.*}", self.relay)

    async def relay(self, request: web.Request):
        session = ApiClient.get_session()
        async with session.get(self.upstream + request.path) as response:
            return web.Response(body=await response.read(), status=response.status)
