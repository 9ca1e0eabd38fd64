import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from circuitbreaker import CircuitBreaker
from fastapi import APIRouter
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from ..settings import API


def _api_open(*args, **kwargs):
    raise httpx.ConnectError("api: circuit open")


api_circuit = CircuitBreaker(
    name="api",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=httpx.HTTPError,
    fallback_function=_api_open,
)


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
                follow_redirects=True,
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
async def _lifespan(app):
    yield
    await ApiClient.close()


router = APIRouter(prefix="/stock", lifespan=_lifespan)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(
        (httpx.NetworkError, httpx.ConnectTimeout, httpx.RemoteProtocolError)
    ),
    reraise=True,
)


@api_circuit
@retry_connection
async def count(item: int):
    async with httpx.AsyncClient(base_url=API) as client:
        return (await client.get(f"/counts/{item}")).json()


@router.get("/{item}")
async def stock(item: int):
    client = ApiClient.get_client()
    item = (await client.get(f"/stock/{item}")).json()
    return {**item, "count": await count(item["id"])}
