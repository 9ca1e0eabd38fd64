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


async def close_clients(app):
    await ApiClient.close()


@routes.get("/rates")
async def rates(request: web.Request) -> web.Response:
    session = ApiClient.get_session()
    async with session.get("https://rates.example.com") as response:
        return web.json_response(await response.json())


@routes.view("/rates/{currency}")
class Rate(web.View):
    async def get(self):
        currency = self.request.match_info["currency"]
        session = ApiClient.get_session()
        async with session.get(f"https://rates.example.com/{currency}") as response:
            return web.json_response(await response.json())


async def goodbye(app: web.Application):
    await ApiClient.close()
    print("no more rates")


def init(app: web.Application) -> None:
    app.add_routes(routes)
    app.on_cleanup.append(goodbye)


class Currencies(web.View):
    async def get(self):
        session = ApiClient.get_session()
        async with session.get("https://rates.example.com/all") as response:
            return web.json_response(await response.json())


def init_currencies(app: web.Application) -> None:
    app.router.add_view("/currencies", Currencies)
    app.on_cleanup.append(close_clients)
