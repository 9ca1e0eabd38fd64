"""Orders parcels on asyncio."""

import os

import aiohttp
import httpx

SHIPPING_URL = os.environ["SERVICE"]
TAX_URL = f"{SHIPPING_URL}/drops"


async def order(path: str, parcel: dict) -> str:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.post(f"{SHIPPING_URL}/{path}", json=parcel)
        response.raise_for_status()
        return response.json()["path"]


async def report(times: int, sale: dict) -> int:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.post(f"{TAX_URL}/{times}", json=sale) as response:
            return response.status


async def order_or_none(path, parcel):
    try:
        return await order(path, parcel)
    except httpx.TransportError:
        return None
