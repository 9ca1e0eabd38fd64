import asyncio
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from quart import Blueprint


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


pages = Blueprint("pages", __name__)


@pages.after_app_serving
async def close_clients():
    await ApiClient.close()


@pages.get("/page/<page>")
async def page(page: str):
    client = ApiClient.get_client()
    return (await client.get(f"https://pages.example.com/{page}")).text
