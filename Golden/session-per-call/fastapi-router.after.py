"""What the weather will be."""

import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, HTTPException

API = "https://weather.example.com"


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
async def lifespan(app):
    yield
    await ApiClient.close()


router = APIRouter(prefix="/weather", tags=["weather"], lifespan=lifespan)


async def forecast(city: str):
    client = ApiClient.get_client()
    response = await client.get("/forecast", params={"city": city})
    response.raise_for_status()
    return response.json()


async def units() -> dict:
    client = ApiClient.get_client()
    return (await client.get("/units")).json()


@router.get("/{city}")
async def weather(city: str, units: Annotated[dict, Depends(units)]):
    try:
        return {**await forecast(city), **units}
    except httpx.HTTPError as error:
        raise HTTPException(502) from error
