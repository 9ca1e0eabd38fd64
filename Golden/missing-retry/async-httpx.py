"""Prices of the day."""

import httpx

BASE_URL = "https://prices.example.com"


async def fetch_price(symbol: str) -> float:
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.get(f"{BASE_URL}/prices/{symbol}")
        return float(response.json()["price"])


class Prices:
    def __init__(self) -> None:
        self._client = httpx.AsyncClient(base_url=BASE_URL)

    async def all(self) -> dict[str, float]:
        response = await self._client.get("/prices")
        response.raise_for_status()
        return {item["symbol"]: item["price"] for item in response.json()}
