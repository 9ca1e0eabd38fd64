import os

import aiohttp
from quart import Quart

app = Quart(__name__)
app.config["DEBUG"] = "DEBUG" in os.environ
app.config.from_prefixed_env()
if app.config["DEBUG"]:
    app.config["TTL"] = 1
else:
    app.config["TTL"] = 60

# Who may see what.
app.secret_key = os.environ["KEY"]  # not in git


@app.route("/data")
async def data():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            return await response.json()


if __name__ == "__main__":
    app.run()
