"""A service of Starlette that asks another one for each answer, and has no hook for its end."""

import os

import httpx
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

SERVICE = os.environ["SERVICE"]


async def relay(request):
    path = request.path_params["path"]
    async with httpx.AsyncClient(base_url=SERVICE, timeout=1) as client:
        try:
            response = await client.get(f"/{path}")
            response.raise_for_status()
        except httpx.HTTPStatusError as error:
            return JSONResponse({"said": error.response.status_code}, status_code=502)
        return JSONResponse(response.json())


app = Starlette(routes=[Mount("/relay", routes=[Route("/{path:path}", relay)])])
