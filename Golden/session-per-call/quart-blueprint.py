import aiohttp
from quart import Blueprint, jsonify

status = Blueprint("status", __name__, url_prefix="/status")


@status.before_request
async def check():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://status.example.com/limits") as response:
            response.raise_for_status()


@status.route("/")
async def index():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://status.example.com") as response:
            return jsonify(await response.json())
