import os

import aiohttp
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/users/{path:.*}")
async def user(request: web.Request):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{os.environ['SERVICE']}/{request.match_info['path']}") as response:
            return web.json_response({"status": response.status, "user": await response.text()})


def setup(app: web.Application):
    app.add_routes(routes)
