import httpx
from fastapi import APIRouter, HTTPException
from service import SERVICE

router = APIRouter(prefix="/items")


async def fetch(path):
    async with httpx.AsyncClient(base_url=SERVICE, timeout=5) as client:
        response = await client.get(path)
        response.raise_for_status()
        return response.json()


@router.get("/{path:path}")
async def item(path: str):
    try:
        return await fetch(f"/{path}")
    except httpx.HTTPStatusError as error:
        raise HTTPException(502, str(error.response.status_code)) from error
