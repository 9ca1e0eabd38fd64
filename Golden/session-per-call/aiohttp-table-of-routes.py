import aiohttp
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/rates")
async def rates(request: web.Request) -> web.Response:
    async with aiohttp.ClientSession() as session:
        async with session.get("https://rates.example.com") as response:
            return web.json_response(await response.json())


@routes.view("/rates/{currency}")
class Rate(web.View):
    async def get(self):
        currency = self.request.match_info["currency"]
        async with aiohttp.ClientSession() as session:
            async with session.get(f"https://rates.example.com/{currency}") as response:
                return web.json_response(await response.json())


async def goodbye(app: web.Application):
    print("no more rates")


def init(app: web.Application) -> None:
    app.add_routes(routes)
    app.on_cleanup.append(goodbye)


class Currencies(web.View):
    async def get(self):
        async with aiohttp.ClientSession() as session:
            async with session.get("https://rates.example.com/all") as response:
                return web.json_response(await response.json())


def init_currencies(app: web.Application) -> None:
    app.router.add_view("/currencies", Currencies)
