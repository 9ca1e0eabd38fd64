import aiohttp
from aiohttp import web


async def relay(request: web.Request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            return web.json_response(await response.json())


def serve(settings):
    settings.apps["relay"] = settings.prepare(web.Application())
    web.run_app(settings.apps["relay"])
