import httpx
from fastapi import APIRouter

from .hooks import lifespan, options


def connect():
    print("connected")


started = APIRouter(on_startup=[connect])
alive = APIRouter(lifespan=lifespan)
unpacked = APIRouter(**options)


@started.get("/started")
async def get_started():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com/1")).json()


@alive.get("/alive")
async def get_alive():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com/2")).json()


@unpacked.get("/unpacked")
async def get_unpacked():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com/3")).json()
