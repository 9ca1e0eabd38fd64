import asyncio

import aiohttp
from aiohttp import web

routes = web.RouteTableDef()


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


async def database(app):
    app["db"] = await connect()
    try:
        yield
    finally:
        await ApiClient.close()
        await app["db"].close()


@routes.post("/orders")
async def order(request):
    payload = await request.json()
    session = ApiClient.get_session()
    async with session.post("https://shop.example.com/orders", json=payload) as response:
        answer = await response.json()
    await request.app["db"].insert(answer)
    return web.json_response(answer)


def make_app():
    app = web.Application()
    app.cleanup_ctx.append(database)
    app.add_routes(routes)
    return app
