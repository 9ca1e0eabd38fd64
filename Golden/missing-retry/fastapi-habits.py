import httpx
from fastapi import Depends, FastAPI

app = FastAPI()
AUTH_URL = "https://auth.example.com"


async def current_user(token: str):
    async with httpx.AsyncClient() as client:
        response = await client.get(f"{AUTH_URL}/me", headers={"Authorization": token})
    return response.json()


async def load_profile(client: httpx.AsyncClient, user_id: int) -> dict:
    response = await client.get(f"https://profiles.example.com/{user_id}")
    return response.json()


@app.get("/profile")
async def profile(user=Depends(current_user)):
    async with httpx.AsyncClient() as client:
        return await load_profile(client, user["id"])
