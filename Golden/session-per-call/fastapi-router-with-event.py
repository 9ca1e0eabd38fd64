import httpx
from fastapi import APIRouter

router = APIRouter()
users = {}


@router.on_event("shutdown")
async def forget():
    users.clear()


@router.get("/users/{user}")
async def get_user(user: int):
    async with httpx.AsyncClient(timeout=5) as client:
        users[user] = (await client.get(f"https://users.example.com/{user}")).json()
    return users[user]
