import httpx
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

API = "https://api.example.com"


async def item(request):
    async with httpx.AsyncClient(base_url=API, timeout=10) as client:
        response = await client.get(f"/items/{request.path_params['item']}")
        return JSONResponse(response.json(), status_code=response.status_code)


app = Starlette(
    routes=[
        Route("/items/{item}", item),
        Mount("/static", StaticFiles(directory="static")),
    ],
    middleware=[Middleware(GZipMiddleware)],
)
