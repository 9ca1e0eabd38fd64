import aiohttp
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/rates")
async def rates(request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://rates.example.com") as response:
            return web.json_response(await response.json())


async def prices(request: web.Request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://prices.example.com") as response:
            return web.json_response(await response.json())


async def stock(request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://stock.example.com") as response:
            return web.json_response(await response.json())


def setup(router: web.UrlDispatcher):
    router.add_get("/stock", stock)
