import contextlib

import aiohttp
from fastapi import FastAPI


async def forecast(city):
    params = {"city": city}
    async with aiohttp.ClientSession(raise_for_status=True) as session:  # one
        async with session.get("https://example.com", params=params) as response:
            return await response.json()


async def humidity(city):
    async with (
        aiohttp.ClientSession(raise_for_status=True) as session,
        session.get("https://example.com", params={"city": city}) as response,
    ):
        return await response.json()


@contextlib.asynccontextmanager
async def lifespan(app):
    try:
        yield
    finally:
        print("down")


app = FastAPI(lifespan=lifespan)


@app.get("/forecast")
async def get_forecast(city: str):
    return await forecast(city), await humidity(city)
