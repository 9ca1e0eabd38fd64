import asyncio
from contextlib import asynccontextmanager

import aiohttp
from fastapi import FastAPI


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


async def fetch_data(url):
    session = ApiClient.get_session()  # New session each time!
    async with session.get(url) as response:
        return await response.json()


@app.get("/weather")
async def weather(city: str):
    return await fetch_data(f"https://weather.example.com/{city}")
