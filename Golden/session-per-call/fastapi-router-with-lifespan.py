from contextlib import asynccontextmanager

import aiohttp
from fastapi import APIRouter


@asynccontextmanager
async def prices(app):
    app.state.prices = {}
    try:
        yield
    finally:
        app.state.prices.clear()


router = APIRouter(lifespan=prices)


@router.get("/price/{item}")
async def price(item: str):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"https://prices.example.com/{item}") as response:
            return await response.json()
