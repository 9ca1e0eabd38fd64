import aiohttp
from fastapi import FastAPI

app = FastAPI()


async def fetch_data(url):
    async with aiohttp.ClientSession() as session:  # New session each time!
        async with session.get(url) as response:
            return await response.json()


@app.get("/weather")
async def weather(city: str):
    return await fetch_data(f"https://weather.example.com/{city}")
