import httpx
from fastapi import FastAPI

from .routes import router

app = FastAPI()
app.include_router(router)


@app.get("/data")
async def data():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com")).json()
