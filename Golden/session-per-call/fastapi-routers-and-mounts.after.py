import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
import uvicorn
from fastapi import APIRouter, Depends, FastAPI
from fastapi.staticfiles import StaticFiles

router = APIRouter(prefix="/api")


class ApiClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                timeout=5,
                cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            )
            cls._loop = loop
        return cls._client

    @classmethod
    async def close(cls):
        # Only the event loop that it belongs to can close it.
        if cls._loop is asyncio.get_running_loop():
            await cls._client.aclose()
            cls._client = cls._loop = None


@asynccontextmanager
async def lifespan(app):
    yield
    await ApiClient.close()


async def rates():
    client = ApiClient.get_client()
    response = await client.get("https://rates.example.com")
    return response.json()


@router.get("/price")
async def price(rates: dict = Depends(rates)):
    return {"price": 10 * rates["EUR"]}


def create_app() -> FastAPI:
    app = FastAPI(title="Prices", lifespan=lifespan)
    app.include_router(router)
    app.mount("/static", StaticFiles(directory="static"), name="static")
    return app


if __name__ == "__main__":
    uvicorn.run(create_app(), port=8000)
