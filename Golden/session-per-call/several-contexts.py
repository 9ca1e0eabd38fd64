import aiohttp
from fastapi import FastAPI

API = "https://api.example.com"
app = FastAPI()


@app.get("/users/{user}")
async def user(user: int):
    async with aiohttp.ClientSession() as session, session.get(f"{API}/{user}") as response:
        return await response.json()


@app.get("/orders/{order}")
async def order(order: int):
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{API}/orders/{order}") as response,
    ):
        return await response.json()


@app.get("/both/{user}")
async def both(user: int):
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{API}/{user}") as response,
        session.get(f"{API}/orders?user={user}") as orders,
    ):
        return await response.json(), await orders.json()


@app.get("/why/{user}")
async def why(user: int):
    async with (
        aiohttp.ClientSession() as session,  # a comment that needs its line
        session.get(f"{API}/{user}") as response,
    ):
        return await response.json()
