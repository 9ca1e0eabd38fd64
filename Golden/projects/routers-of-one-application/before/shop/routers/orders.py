from fastapi import APIRouter, HTTPException
from httpx import AsyncClient, HTTPError

from shop import settings

router = APIRouter(prefix="/orders", tags=["orders"])


async def fetch(path: str):
    async with AsyncClient(base_url=settings.API, timeout=10) as client:
        response = await client.get(path)
        response.raise_for_status()
        return response.json()


@router.get("/{order}")
async def order(order: int):
    try:
        return await fetch(f"/orders/{order}")
    except HTTPError as error:
        raise HTTPException(502) from error
