from aiohttp import ClientSession, ClientTimeout
from quart import Quart

app = Quart(__name__)
TIMEOUT = ClientTimeout(total=5)


@app.after_serving
async def goodbye():
    """Say so."""
    print("down")


@app.route("/data")
async def data():
    async with ClientSession(timeout=TIMEOUT) as s, s.get("https://example.com") as r:
        return await r.json()
