import aiohttp
from aiohttp import web


class Gateway:
    def __init__(self, upstream):
        self.upstream = upstream
        self.app = web.Application()
        self.app.router.add_get("/{path:.*}", self.relay)

    async def relay(self, request: web.Request):
        async with aiohttp.ClientSession() as session:
            async with session.get(self.upstream + request.path) as response:
                return web.Response(body=await response.read(), status=response.status)
