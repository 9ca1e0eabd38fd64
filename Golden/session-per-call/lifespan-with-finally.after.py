import asyncio
import contextlib

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
            cls._session = aiohttp.ClientSession(
                raise_for_status=True, cookie_jar=aiohttp.DummyCookieJar()
            )
            cls._loop = loop
        return cls._session

    @classmethod
    async def close(cls):
        # Only the event loop that it belongs to can close it.
        if cls._loop is asyncio.get_running_loop():
            await cls._session.close()
            cls._session = cls._loop = None


async def forecast(city):
    params = {"city": city}
    session = ApiClient.get_session()  # one
    async with session.get("https://example.com", params=params) as response:
        return await response.json()


async def humidity(city):
    session = ApiClient.get_session()
    async with session.get("https://example.com", params={"city": city}) as response:
        return await response.json()


@contextlib.asynccontextmanager
async def lifespan(app):
    try:
        yield
    finally:
        await ApiClient.close()
        print("down")


app = FastAPI(lifespan=lifespan)


@app.get("/forecast")
async def get_forecast(city: str):
    return await forecast(city), await humidity(city)
