import asyncio
from contextlib import asynccontextmanager

import aiohttp
from fastapi import APIRouter


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
async def prices(app):
    app.state.prices = {}
    try:
        yield
    finally:
        await ApiClient.close()
        app.state.prices.clear()


router = APIRouter(lifespan=prices)


@router.get("/price/{item}")
async def price(item: str):
    session = ApiClient.get_session()
    async with session.get(f"https://prices.example.com/{item}") as response:
        return await response.json()
