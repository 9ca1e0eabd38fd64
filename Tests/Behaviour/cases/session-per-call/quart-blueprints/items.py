import os

import aiohttp
from quart import Blueprint

items = Blueprint("items", __name__)


@items.get("/<path:path>")
async def item(path):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{os.environ['SERVICE']}/{path}") as response:
            return {"status": response.status, "text": await response.text()}
