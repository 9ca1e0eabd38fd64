import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from fastapi.routing import APIRouter


class HttpClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                timeout=httpx.Timeout(5.0),
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


@asynccontextmanager
async def close_clients(app):
    yield
    await HttpClient.close()


pages = APIRouter(lifespan=close_clients)


class ApiClient:
    pass


def lifespan():
    return ApiClient()


@pages.post("/jobs")
async def start(job: dict):
    http = HttpClient.get_client()
    return (await http.post("https://jobs.example.com", json=job)).json()
