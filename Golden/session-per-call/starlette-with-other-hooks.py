import httpx
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def connect():
    app.state.ready = True


async def item(request):
    async with httpx.AsyncClient() as client:
        return JSONResponse((await client.get("https://example.com")).json())


app = Starlette(routes=[Route("/", item)], on_startup=[connect])
