import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from fastapi import APIRouter


class ApiClient:
    """The HTTP client that all calls of one event loop share; it refuses cookies."""

    _client = None
    _loop = None

    @classmethod
    def get_client(cls):
        loop = asyncio.get_running_loop()
        if cls._client is None or cls._client.is_closed or cls._loop is not loop:
            cls._client = httpx.AsyncClient(
                cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
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


router = APIRouter(
    prefix="/shop",
    # The application adds the version.
    responses={404: {"description": "There is no such thing"}},
    lifespan=lifespan,
)
admin: APIRouter = APIRouter(lifespan=lifespan)
unused = APIRouter(prefix="/later")


@router.get("/stock/{item}")
@admin.get("/stock/{item}")
async def stock(item: str):
    client = ApiClient.get_client()
    return (await client.get(f"https://stock.example.com/{item}")).json()


async def orders():
    client = ApiClient.get_client()
    return (await client.get("https://orders.example.com")).json()


admin.add_api_route("/orders", orders, methods=["GET"])
router.include_router(admin, prefix="/admin")
