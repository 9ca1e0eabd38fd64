from contextlib import asynccontextmanager

from fastapi import APIRouter

from .clients import ApiClient


@asynccontextmanager
async def lifespan(app):
    yield
    await ApiClient.close()


router = APIRouter(prefix="/users", lifespan=lifespan)


@router.get("/{user}")
async def user(user: int):
    client = ApiClient.get_client()
    return (await client.get(f"/users/{user}")).json()
