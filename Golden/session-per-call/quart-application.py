import httpx
from quart import Quart, jsonify

app = Quart(__name__)
app.config.from_prefixed_env()

UPSTREAM = "https://weather.example.com"


@app.get("/weather/<city>")
async def weather(city):
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(f"{UPSTREAM}/{city}")
    return jsonify(response.json())
