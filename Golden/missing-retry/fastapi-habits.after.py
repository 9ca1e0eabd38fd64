import httpx
from fastapi import Depends, FastAPI
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

app = FastAPI()
AUTH_URL = "https://auth.example.com"

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(
        (httpx.NetworkError, httpx.ConnectTimeout, httpx.RemoteProtocolError)
    ),
    reraise=True,
)


async def current_user(token: str):
    async with httpx.AsyncClient() as client:
        response = await client.get(f"{AUTH_URL}/me", headers={"Authorization": token})
    return response.json()


@retry_connection
async def load_profile(client: httpx.AsyncClient, user_id: int) -> dict:
    response = await client.get(f"https://profiles.example.com/{user_id}")
    return response.json()


@app.get("/profile")
async def profile(user=Depends(current_user)):
    async with httpx.AsyncClient() as client:
        return await load_profile(client, user["id"])
