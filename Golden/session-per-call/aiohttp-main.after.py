import asyncio
import logging

import aiohttp
from aiohttp import web

log = logging.getLogger(__name__)
UPSTREAM = "https://api.example.com"


class ApiClient:
    """The HTTP session that all calls of one event loop share; it refuses cookies."""

    _session = None
    _loop = None

    @classmethod
    def get_session(cls):
        loop = asyncio.get_running_loop()
        if cls._session is None or cls._session.closed or cls._loop is not loop:
            cls._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=5),
                cookie_jar=aiohttp.DummyCookieJar(),
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


async def quote(request: web.Request) -> web.Response:
    symbol = request.match_info["symbol"]
    session = ApiClient.get_session()
    async with session.get(f"{UPSTREAM}/quotes/{symbol}") as response:
        log.info("%s: %s", symbol, response.status)
        return web.json_response(await response.json())


async def health(request):
    return web.Response(text="ok")


def main():
    app = web.Application(client_max_size=2**20)  # One megabyte
    app.on_cleanup.append(close_clients)
    app.add_routes([web.get("/quotes/{symbol}", quote), web.get("/health", health)])
    web.run_app(app, port=8080)


if __name__ == "__main__":
    main()
