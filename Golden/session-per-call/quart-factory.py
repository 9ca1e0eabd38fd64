import aiohttp
from quart import Blueprint, Quart

pages = Blueprint("pages", __name__)


@pages.get("/status")
async def status():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://status.example.com") as response:
            return await response.json()


def create_app(config=None):
    app = Quart(__name__)
    app.config.from_mapping(config or {})
    app.register_blueprint(pages)
    return app
