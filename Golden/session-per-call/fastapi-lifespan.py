from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

API = "https://api.example.com"


@asynccontextmanager
async def lifespan(app: FastAPI):
    print("up")
    yield
    print("down")


app = FastAPI(lifespan=lifespan)


@app.get("/users/{user}")
async def user(user: int):
    async with httpx.AsyncClient(timeout=10) as client:
        # The service answers quickly.
        response = await client.get(f"{API}/users/{user}")
        response.raise_for_status()
        text = f"""
{user}:
    {response.text}
"""
    return text


@app.get("/orders/{order}")
async def order(order: int):
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.get(f"{API}/orders/{order}")
    return response.json()
