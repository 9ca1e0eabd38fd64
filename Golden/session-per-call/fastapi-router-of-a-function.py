import httpx
from fastapi import APIRouter, FastAPI

API = "https://api.example.com"


def make_router(prefix: str) -> APIRouter:
    router = APIRouter(prefix=prefix)

    @router.get("/items/{item}")
    async def item(item: int):
        async with httpx.AsyncClient(base_url=API) as client:
            return (await client.get(f"/items/{item}")).json()

    return router


def add_users(app: FastAPI):
    users = APIRouter(prefix="/users")

    @users.get("/{user}")
    async def user(user: int):
        async with httpx.AsyncClient(base_url=API) as client:
            return (await client.get(f"/users/{user}")).json()

    app.include_router(users)
