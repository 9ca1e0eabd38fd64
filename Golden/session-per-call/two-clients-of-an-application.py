import aiohttp
import httpx
from aiohttp import web


async def old(request: web.Request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://old.example.com") as response:
            return web.json_response(await response.json())


async def new(request: web.Request):
    async with httpx.AsyncClient(base_url="https://new.example.com") as client:
        response = await client.get("/")
    return web.json_response(response.json())


app = web.Application()
app.router.add_get("/old", old)
app.router.add_get("/new", new)
