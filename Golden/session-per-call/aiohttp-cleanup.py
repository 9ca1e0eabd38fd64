import aiohttp
from aiohttp import web


async def close(app):
    print("down")


async def handle(request: web.Request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            return web.json_response(await response.json())


app = web.Application()
app.on_cleanup.append(close)
app.router.add_get("/", handle)
