import httpx
from fastapi import APIRouter

from ..settings import API

router = APIRouter(prefix="/returns")


@router.get("/")
async def returns():
    async with httpx.AsyncClient(base_url=API, timeout=10) as client:
        return (await client.get("/returns")).json()
