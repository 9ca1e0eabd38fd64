import httpx
from fastapi import APIRouter, Depends

router = APIRouter()
RATES_URL = "https://rates.example.com"


async def get_client():
    async with httpx.AsyncClient(timeout=5) as client:
        yield client


async def load_rate(client: httpx.AsyncClient, currency: str) -> float:
    response = await client.get(f"{RATES_URL}/{currency}")
    return response.json()["rate"]


@router.get("/rates/{currency}")
async def rate(currency: str, client: httpx.AsyncClient = Depends(get_client)):
    return {"rate": await load_rate(client, currency)}
