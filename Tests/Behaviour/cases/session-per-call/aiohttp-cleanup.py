"""A gateway whose handlers make sessions of their own, alike but for one."""

import os

import aiohttp
from aiohttp import web

SERVICE = os.environ["SERVICE"]
TIMEOUT = aiohttp.ClientTimeout(total=1)
events = []


async def close(app):
    events.append("closed")


async def item(request: web.Request):
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        async with session.get(f"{SERVICE}/items/{request.match_info['number']}") as response:
            response.raise_for_status()
            return web.json_response(await response.json())


async def relay(request: web.Request):
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        headers = {"Authorization": request.headers["X-Token"]}
        try:
            async with session.get(
                f"{SERVICE}/{request.match_info['path']}", headers=headers
            ) as response:
                response.raise_for_status()
                return web.json_response(await response.json())
        except aiohttp.ClientResponseError as error:
            return web.json_response({"said": error.status}, status=502)
        except TimeoutError:
            return web.json_response({"said": None}, status=504)


def make_app():
    app = web.Application()
    app.on_cleanup.append(close)
    app.router.add_get("/items/{number}", item)
    app.router.add_get("/relay/{path:.*}", relay)
    return app
