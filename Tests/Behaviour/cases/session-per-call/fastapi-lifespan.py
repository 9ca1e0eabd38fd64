"""A service that asks another one for each of its answers."""

import os
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, HTTPException

SERVICE = os.environ["SERVICE"]
events = []


@asynccontextmanager
async def lifespan(app: FastAPI):
    events.append("up")
    yield
    events.append("down")


app = FastAPI(lifespan=lifespan)


@app.get("/items/{number}")
async def item(number: int, token: str):
    async with httpx.AsyncClient(timeout=1) as client:
        response = await client.get(
            f"{SERVICE}/items/{number}", headers={"Authorization": f"Bearer {token}"}
        )
        response.raise_for_status()
    return response.json()


@app.get("/relay/{path:path}")
async def relay(path: str):
    try:
        async with httpx.AsyncClient(timeout=1) as client:
            response = await client.get(f"{SERVICE}/{path}")
            response.raise_for_status()
            return response.json()
    except httpx.HTTPStatusError as error:
        raise HTTPException(502, f"the service said {error.response.status_code}") from error
    except httpx.TimeoutException as error:
        raise HTTPException(504, "the service did not say anything") from error
