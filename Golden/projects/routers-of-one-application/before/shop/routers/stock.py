import httpx
from fastapi import APIRouter

from ..settings import API

router = APIRouter(prefix="/stock")


async def count(item: int):
    async with httpx.AsyncClient(base_url=API) as client:
        return (await client.get(f"/counts/{item}")).json()


@router.get("/{item}")
async def stock(item: int):
    async with httpx.AsyncClient(base_url=API, follow_redirects=True) as client:
        item = (await client.get(f"/stock/{item}")).json()
    return {**item, "count": await count(item["id"])}
