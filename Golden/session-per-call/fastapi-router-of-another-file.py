import httpx
from fastapi import APIRouter

from .base import ServiceRouter, make_router, router

made = make_router()
derived = ServiceRouter()


class OwnRouter(APIRouter):
    pass


own = OwnRouter()


@router.get("/users")
async def users():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://users.example.com")).json()


@made.get("/made")
async def get_made():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://made.example.com")).json()


@derived.get("/derived")
async def get_derived():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://derived.example.com")).json()


@own.get("/own")
async def get_own():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://own.example.com")).json()
