import aiohttp
from aiohttp import web


async def proxy(request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            return web.Response(text=await response.text())


def setup(app, settings):
    if settings.debug:
        app.add_routes([web.get("/debug", proxy)])
        return app
    app.add_routes(
        [
            web.get("/", proxy),
            web.get("/all", proxy),
        ]
    )
    return app
