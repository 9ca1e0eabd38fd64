import asyncio
from http.cookiejar import CookieJar, DefaultCookiePolicy

import aiohttp
import httpx
from aiohttp import web


class HttpClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                base_url="https://new.example.com",
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


async def close_clients(app):
    await HttpClient.close()
    await ApiClient.close()


async def old(request: web.Request):
    session = ApiClient.get_session()
    async with session.get("https://old.example.com") as response:
        return web.json_response(await response.json())


async def new(request: web.Request):
    client = HttpClient.get_client()
    response = await client.get("/")
    return web.json_response(response.json())


app = web.Application()
app.on_cleanup.append(close_clients)
app.router.add_get("/old", old)
app.router.add_get("/new", new)
