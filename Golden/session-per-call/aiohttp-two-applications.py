import aiohttp
from aiohttp import web


async def relay(request: web.Request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            return web.json_response(await response.json())


def make_app():
    app = web.Application()
    admin = web.Application()
    admin.router.add_get("/", relay)
    app.add_subapp("/admin/", admin)
    return app


def wrapped():
    return web.AppRunner(web.Application())
