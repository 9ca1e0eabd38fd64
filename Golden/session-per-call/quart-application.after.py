import asyncio
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from quart import Quart, jsonify


class ApiClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                timeout=5,
                cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            )
            cls._loop = loop
        return cls._client

    @classmethod
    async def close(cls):
        # Only the event loop that it belongs to can close it.
        if cls._loop is asyncio.get_running_loop():
            await cls._client.aclose()
            cls._client = cls._loop = None


app = Quart(__name__)
app.config.from_prefixed_env()


@app.after_serving
async def close_clients():
    await ApiClient.close()


UPSTREAM = "https://weather.example.com"


@app.get("/weather/<city>")
async def weather(city):
    client = ApiClient.get_client()
    response = await client.get(f"{UPSTREAM}/{city}")
    return jsonify(response.json())
