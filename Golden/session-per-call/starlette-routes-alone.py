import httpx
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route, Router


async def item(request):
    async with httpx.AsyncClient() as client:
        return JSONResponse((await client.get("https://example.com/item")).json())


async def user(request):
    async with httpx.AsyncClient() as client:
        return JSONResponse((await client.get("https://example.com/user")).json())


routes = [Route("/item", item), Mount("/users", Router([Route("/me", user)]))]
