import asyncio

import aiohttp
from aiohttp import web

API = "https://items.example.com"


class ApiClient:
    """The HTTP session that all calls of one event loop share; it refuses cookies."""

    _session = None
    _loop = None

    @classmethod
    def get_session(cls):
        loop = asyncio.get_running_loop()
        if cls._session is None or cls._session.closed or cls._loop is not loop:
            cls._session = aiohttp.ClientSession(
                base_url=API, cookie_jar=aiohttp.DummyCookieJar()
            )
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


async def item(request):
    session = ApiClient.get_session()
    async with session.get(f"/{request.match_info['item']}") as response:
        return web.json_response(await response.json())


async def items(request):
    session = ApiClient.get_session()
    async with session.get("/") as response:
        return web.json_response(await response.json())


def setup_routes(app):
    app["api"] = API
    app.router.add_get("/items/{item}", item)
    app.router.add_get("/items", items)
    app.on_cleanup.append(close_clients)
    app["ready"] = True
