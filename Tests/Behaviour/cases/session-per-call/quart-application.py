"""A service of Quart that asks another one for each answer, and has no hook for its end."""

import os

import httpx
from quart import Quart

app = Quart(__name__)
SERVICE = os.environ["SERVICE"]


@app.get("/relay/<path:path>")
async def relay(path):
    async with httpx.AsyncClient(timeout=1) as client:
        try:
            response = await client.get(f"{SERVICE}/{path}")
            response.raise_for_status()
        except httpx.HTTPStatusError as error:
            return {"said": error.response.status_code}, 502
        return response.json()
