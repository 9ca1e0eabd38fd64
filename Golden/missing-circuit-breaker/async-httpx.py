import httpx

SHIPPING_URL = "https://shipping.example.com"


class Shipping:
    def __init__(self) -> None:
        self._client = httpx.AsyncClient(base_url=SHIPPING_URL, timeout=10)

    async def order(self, parcel: dict) -> str:
        response = await self._client.post("/parcels", json=parcel)
        response.raise_for_status()
        return response.json()["number"]


async def cancel(number: str) -> None:
    async with httpx.AsyncClient(timeout=10) as client:
        await client.delete(f"{SHIPPING_URL}/parcels/{number}")
