"""Prices of another service."""

import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from fastapi import FastAPI

from app.config import settings


class ApiClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                base_url=settings.PRICES_URL,
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


@asynccontextmanager
async def lifespan(app):
    yield
    await ApiClient.close()


app = FastAPI(lifespan=lifespan)


@app.get("/prices/{item}")
async def price(item: str):
    timeout = 5
    client = ApiClient.get_client()
    answer = await client.get(f"/prices/{item}", timeout=timeout)
    return answer.json()
