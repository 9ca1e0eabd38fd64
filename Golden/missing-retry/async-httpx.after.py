"""Prices of the day."""

import httpx
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

BASE_URL = "https://prices.example.com"


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in (429, 502, 503, 504)
    return isinstance(
        error, (httpx.NetworkError, httpx.ConnectTimeout, httpx.RemoteProtocolError)
    )


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


@retry_transient
async def fetch_price(symbol: str) -> float:
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.get(f"{BASE_URL}/prices/{symbol}")
        return float(response.json()["price"])


class Prices:
    def __init__(self) -> None:
        self._client = httpx.AsyncClient(base_url=BASE_URL)

    @retry_transient
    async def all(self) -> dict[str, float]:
        response = await self._client.get("/prices")
        response.raise_for_status()
        return {item["symbol"]: item["price"] for item in response.json()}
