import asyncio
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from quart import Blueprint

mails = Blueprint("mails", __name__)
texts = Blueprint("texts", __name__)


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


@mails.while_app_serving
async def outbox():
    print("begun")
    yield
    await ApiClient.close()
    print("ended")


@texts.after_app_serving
async def say():
    await ApiClient.close()
    print("no more texts")


@mails.post("/mails")
async def send_mail():
    client = ApiClient.get_client()
    return (await client.post("https://mails.example.com")).json()


@texts.post("/texts")
async def send_text():
    client = ApiClient.get_client()
    return (await client.post("https://texts.example.com")).json()
