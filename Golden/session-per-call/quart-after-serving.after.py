import asyncio

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar
from quart import Quart

app = Quart(__name__)
TIMEOUT = ClientTimeout(total=5)


class ApiClient:
    """The HTTP session that all calls of one event loop share; it refuses cookies."""

    _session = None
    _loop = None

    @classmethod
    def get_session(cls):
        loop = asyncio.get_running_loop()
        if cls._session is None or cls._session.closed or cls._loop is not loop:
            cls._session = ClientSession(timeout=TIMEOUT, cookie_jar=DummyCookieJar())
            cls._loop = loop
        return cls._session

    @classmethod
    async def close(cls):
        # Only the event loop that it belongs to can close it.
        if cls._loop is asyncio.get_running_loop():
            await cls._session.close()
            cls._session = cls._loop = None


@app.after_serving
async def goodbye():
    """Say so."""
    await ApiClient.close()
    print("down")


@app.route("/data")
async def data():
    s = ApiClient.get_session()
    async with s.get("https://example.com") as r:
        return await r.json()
