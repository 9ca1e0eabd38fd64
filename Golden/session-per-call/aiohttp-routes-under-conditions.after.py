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


async def proxy(request):
    session = ApiClient.get_session()
    async with session.get("https://example.com") as response:
        return web.Response(text=await response.text())


def setup(app, settings):
    app.on_cleanup.append(close_clients)
    if settings.debug:
        app.add_routes([web.get("/debug", proxy)])
        return app
    app.add_routes(
        [
            web.get("/", proxy),
            web.get("/all", proxy),
        ]
    )
    return app
