import httpx
from flask import Flask

app = Flask(__name__)


@app.route("/data")
async def data():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://example.com")).json()
