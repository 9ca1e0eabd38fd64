import httpx
from fastapi import FastAPI
from prometheus_fastapi_instrumentator import Instrumentator

app = FastAPI()
Instrumentator().instrument(app).expose(app)


@app.get("/data")
async def data():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com")).json()
