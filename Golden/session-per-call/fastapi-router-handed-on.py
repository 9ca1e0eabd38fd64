import httpx
from fastapi import APIRouter
from fastapi_pagination import add_pagination

paged = APIRouter()
taken = APIRouter()
routes = []


@paged.get("/paged")
async def get_paged():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com/1")).json()


@taken.get("/taken")
async def get_taken():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com/2")).json()


add_pagination(paged)
routes.extend(taken.routes)
