from contextlib import asynccontextmanager

import aiohttp
from fastapi import FastAPI

shared = aiohttp.ClientSession()


@asynccontextmanager
async def lifespan(app):
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/login")
async def login(user: str, secret: str):
    async with aiohttp.ClientSession() as session:
        await session.post("https://example.com/login", data={user: secret})
        answer = await session.get("https://example.com/me")
        return await answer.json()


@app.get("/mine")
async def mine(token: str):
    async with aiohttp.ClientSession(headers={"X-Token": token}) as session:
        async with session.get("https://example.com/mine") as answer:
            return await answer.json()


@app.get("/all")
async def everything():
    async with aiohttp.ClientSession() as session:
        answer = await session.get("https://example.com/all")
        return answer.status


async def make():
    return aiohttp.ClientSession()
