"""A gateway that is made in a function and has no hook for its end."""

import os

import aiohttp
from aiohttp import web

SERVICE = os.environ["SERVICE"]


class Gateway:
    def __init__(self):
        self.app = web.Application()
        self.app.router.add_get("/items/{number}", self.item)
        self.app.router.add_get("/relay/{path:.*}", self.relay)

    async def item(self, request):
        return await self.relay(request, f"items/{request.match_info['number']}")

    async def relay(self, request: web.Request, path=None):
        path = path or request.match_info["path"]
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=1)) as session:
            try:
                async with session.get(f"{SERVICE}/{path}") as response:
                    response.raise_for_status()
                    return web.json_response(await response.json())
            except aiohttp.ClientResponseError as error:
                return web.json_response({"said": error.status}, status=502)


def make_app():
    return Gateway().app
