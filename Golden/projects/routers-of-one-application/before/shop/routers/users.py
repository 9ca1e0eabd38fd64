import httpx
from fastapi import APIRouter

from ..settings import API

router = APIRouter(prefix="/users")


@router.get("/{user}")
async def user(user: int):
    async with httpx.AsyncClient(base_url=API, timeout=10) as client:
        return (await client.get(f"/users/{user}")).json()
