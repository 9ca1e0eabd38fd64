import httpx
from quart import Quart

app = Quart(__name__)


@app.while_serving
async def database():
    app.db = await connect()
    yield
    await app.db.close()


@app.get("/status")
async def status():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://status.example.com")).json()
