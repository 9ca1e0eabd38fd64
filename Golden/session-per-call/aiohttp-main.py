import logging

import aiohttp
from aiohttp import web

log = logging.getLogger(__name__)
UPSTREAM = "https://api.example.com"


async def quote(request: web.Request) -> web.Response:
    symbol = request.match_info["symbol"]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.get(f"{UPSTREAM}/quotes/{symbol}") as response:
            log.info("%s: %s", symbol, response.status)
            return web.json_response(await response.json())


async def health(request):
    return web.Response(text="ok")


def main():
    app = web.Application(client_max_size=2**20)  # One megabyte
    app.add_routes([web.get("/quotes/{symbol}", quote), web.get("/health", health)])
    web.run_app(app, port=8080)


if __name__ == "__main__":
    main()
