import os

import httpx
from fastapi import APIRouter

if os.environ.get("BETA"):
    beta = APIRouter(prefix="/beta")

    @beta.get("/news")
    async def news():
        async with httpx.AsyncClient() as client:
            return (await client.get("https://news.example.com")).json()


router = APIRouter()
router = APIRouter(prefix="/v2")


@router.get("/users")
async def users():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://users.example.com")).json()


def make_router(private):
    if private:
        local = APIRouter()

        @local.get("/orders")
        async def orders():
            async with httpx.AsyncClient() as client:
                return (await client.get("https://orders.example.com")).json()

    return local


def routes():
    local = APIRouter()

    @local.get("/prices")
    async def prices():
        async with httpx.AsyncClient() as client:
            return (await client.get("https://prices.example.com")).json()

    return local


all_routes = [routes()]
