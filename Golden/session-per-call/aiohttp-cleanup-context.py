import aiohttp
from aiohttp import web

routes = web.RouteTableDef()


async def database(app):
    app["db"] = await connect()
    try:
        yield
    finally:
        await app["db"].close()


@routes.post("/orders")
async def order(request):
    payload = await request.json()
    async with aiohttp.ClientSession() as session:
        async with session.post("https://shop.example.com/orders", json=payload) as response:
            answer = await response.json()
    await request.app["db"].insert(answer)
    return web.json_response(answer)


def make_app():
    app = web.Application()
    app.cleanup_ctx.append(database)
    app.add_routes(routes)
    return app
