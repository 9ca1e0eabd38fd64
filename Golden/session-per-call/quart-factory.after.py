import asyncio

import aiohttp
from quart import Blueprint, Quart

pages = Blueprint("pages", __name__)


class ApiClient:
    """The HTTP session that all calls of one event loop share; it refuses cookies."""

    _session = None
    _loop = None

    @classmethod
    def get_session(cls):
        loop = asyncio.get_running_loop()
        if cls._session is None or cls._session.closed or cls._loop is not loop:
            cls._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
            cls._loop = loop
        return cls._session

    @classmethod
    async def close(cls):
        # Only the event loop that it belongs to can close it.
        if cls._loop is asyncio.get_running_loop():
            await cls._session.close()
            cls._session = cls._loop = None


async def close_clients():
    await ApiClient.close()


@pages.get("/status")
async def status():
    session = ApiClient.get_session()
    async with session.get("https://status.example.com") as response:
        return await response.json()


def create_app(config=None):
    app = Quart(__name__)
    app.after_serving(close_clients)
    app.config.from_mapping(config or {})
    app.register_blueprint(pages)
    return app
