import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from fastapi import FastAPI

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
                timeout=10,
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
async def lifespan(app: FastAPI):
    print("up")
    yield
    await ApiClient.close()
    print("down")


app = FastAPI(lifespan=lifespan)


@app.get("/users/{user}")
async def user(user: int):
    client = ApiClient.get_client()
    # The service answers quickly.
    response = await client.get(f"{API}/users/{user}")
    response.raise_for_status()
    text = f"""
{user}:
    {response.text}
"""
    return text


@app.get("/orders/{order}")
async def order(order: int):
    client = ApiClient.get_client()
    response = await client.get(f"{API}/orders/{order}")
    return response.json()
