import os

import aiohttp
from aiohttp import web


async def item(request):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{os.environ['SERVICE']}/{request.match_info['path']}") as response:
            return web.json_response({"status": response.status, "text": await response.text()})


def setup(app):
    app.router.add_get("/items/{path:.*}", item)
