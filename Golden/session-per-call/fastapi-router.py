"""What the weather will be."""

from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, HTTPException

API = "https://weather.example.com"

router = APIRouter(prefix="/weather", tags=["weather"])


async def forecast(city: str):
    async with httpx.AsyncClient(base_url=API, timeout=10) as client:
        response = await client.get("/forecast", params={"city": city})
    response.raise_for_status()
    return response.json()


async def units() -> dict:
    async with httpx.AsyncClient(base_url=API, timeout=10) as client:
        return (await client.get("/units")).json()


@router.get("/{city}")
async def weather(city: str, units: Annotated[dict, Depends(units)]):
    try:
        return {**await forecast(city), **units}
    except httpx.HTTPError as error:
        raise HTTPException(502) from error
