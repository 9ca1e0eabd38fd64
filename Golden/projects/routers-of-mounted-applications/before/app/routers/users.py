import httpx
from fastapi import APIRouter

router = APIRouter(prefix="/users")


@router.get("/{user}")
async def user(user: int):
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.get(f"https://users.example.com/{user}")).json()
