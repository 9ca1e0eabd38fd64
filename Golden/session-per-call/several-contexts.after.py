import asyncio
from contextlib import asynccontextmanager

import aiohttp
from fastapi import FastAPI

API = "https://api.example.com"


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


@asynccontextmanager
async def lifespan(app):
    yield
    await ApiClient.close()


app = FastAPI(lifespan=lifespan)


@app.get("/users/{user}")
async def user(user: int):
    session = ApiClient.get_session()
    async with session.get(f"{API}/{user}") as response:
        return await response.json()


@app.get("/orders/{order}")
async def order(order: int):
    session = ApiClient.get_session()
    async with session.get(f"{API}/orders/{order}") as response:
        return await response.json()


@app.get("/both/{user}")
async def both(user: int):
    session = ApiClient.get_session()
    async with (
        session.get(f"{API}/{user}") as response,
        session.get(f"{API}/orders?user={user}") as orders,
    ):
        return await response.json(), await orders.json()


@app.get("/why/{user}")
async def why(user: int):
    async with (
        aiohttp.ClientSession() as session,  # a comment that needs its line
        session.get(f"{API}/{user}") as response,
    ):
        return await response.json()
