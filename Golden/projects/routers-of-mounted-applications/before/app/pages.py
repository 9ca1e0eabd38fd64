import httpx
from quart import Blueprint

pages = Blueprint("pages", __name__)


@pages.get("/page/<page>")
async def page(page: str):
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.get(f"https://pages.example.com/{page}")).text
