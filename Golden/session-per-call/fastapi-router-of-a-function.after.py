import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from fastapi import APIRouter, FastAPI

API = "https://api.example.com"


class ApiClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                base_url=API,
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


def make_router(prefix: str) -> APIRouter:
    router = APIRouter(prefix=prefix, lifespan=lifespan)

    @router.get("/items/{item}")
    async def item(item: int):
        client = ApiClient.get_client()
        return (await client.get(f"/items/{item}")).json()

    return router


def add_users(app: FastAPI):
    users = APIRouter(prefix="/users", lifespan=lifespan)

    @users.get("/{user}")
    async def user(user: int):
        client = ApiClient.get_client()
        return (await client.get(f"/users/{user}")).json()

    app.include_router(users)
