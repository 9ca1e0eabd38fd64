import os

import aiohttp
from quart import Blueprint

users = Blueprint("users", __name__)


@users.after_app_serving
async def forget():
    print("no more users")


@users.get("/<path:path>")
async def user(path):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{os.environ['SERVICE']}/{path}") as response:
            return {"status": response.status, "user": await response.text()}
