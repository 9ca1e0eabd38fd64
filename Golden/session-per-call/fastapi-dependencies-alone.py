from typing import Annotated

import httpx
from fastapi import APIRouter, Depends


async def user():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://users.example.com/me")).json()


async def limits():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://limits.example.com")).json()


User = Annotated[dict, Depends(user)]
router = APIRouter(dependencies=[Depends(limits)])


@router.get("/me")
async def me(user: User):
    return user
