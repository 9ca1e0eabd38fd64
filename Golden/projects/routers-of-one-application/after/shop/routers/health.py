import httpx
from fastapi import APIRouter

from ..settings import API

router = APIRouter()


@router.get("/")
async def health():
    async with httpx.AsyncClient(base_url=API, timeout=10) as client:
        return {"up": (await client.get("/health")).is_success}
