import asyncio
import os

import aiohttp
from quart import Quart


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


app = Quart(__name__)
app.config["DEBUG"] = "DEBUG" in os.environ
app.config.from_prefixed_env()
if app.config["DEBUG"]:
    app.config["TTL"] = 1
else:
    app.config["TTL"] = 60

# Who may see what.
app.secret_key = os.environ["KEY"]  # not in git


@app.after_serving
async def close_clients():
    await ApiClient.close()


@app.route("/data")
async def data():
    session = ApiClient.get_session()
    async with session.get("https://example.com") as response:
        return await response.json()


if __name__ == "__main__":
    app.run()
