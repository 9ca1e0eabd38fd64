import aiohttp
from aiohttp import web

API = "https://items.example.com"


async def item(request):
    async with aiohttp.ClientSession(base_url=API) as session:
        async with session.get(f"/{request.match_info['item']}") as response:
            return web.json_response(await response.json())


async def items(request):
    async with aiohttp.ClientSession(base_url=API) as session:
        async with session.get("/") as response:
            return web.json_response(await response.json())


def setup_routes(app):
    app["api"] = API
    app.router.add_get("/items/{item}", item)
    app.router.add_get("/items", items)
    app["ready"] = True
