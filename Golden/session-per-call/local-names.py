"""Prices of another service."""

from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

from app.config import settings


@asynccontextmanager
async def lifespan(app):
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/prices/{item}")
async def price(item: str):
    base = settings.PRICES_URL
    timeout = 5
    async with httpx.AsyncClient(base_url=base, timeout=timeout) as client:
        answer = await client.get(f"/prices/{item}", timeout=timeout)
    return answer.json()
