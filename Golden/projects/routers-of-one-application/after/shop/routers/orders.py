from contextlib import asynccontextmanager

from fastapi import APIRouter, HTTPException
from httpx import (
    ConnectTimeout,
    HTTPError,
    HTTPStatusError,
    NetworkError,
    RemoteProtocolError,
)
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from shop.routers.clients import ApiClient


@asynccontextmanager
async def lifespan(app):
    yield
    await ApiClient.close()


router = APIRouter(prefix="/orders", tags=["orders"], lifespan=lifespan)


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, HTTPStatusError):
        return error.response.status_code in (429, 502, 503, 504)
    return isinstance(error, (NetworkError, ConnectTimeout, RemoteProtocolError))


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


@retry_transient
async def fetch(path: str):
    client = ApiClient.get_client()
    response = await client.get(path)
    response.raise_for_status()
    return response.json()


@router.get("/{order}")
async def order(order: int):
    try:
        return await fetch(f"/orders/{order}")
    except HTTPError as error:
        raise HTTPException(502) from error
