import httpx
from quart import Blueprint

mails = Blueprint("mails", __name__)
texts = Blueprint("texts", __name__)


@mails.while_app_serving
async def outbox():
    print("begun")
    yield
    print("ended")


@texts.after_app_serving
async def say():
    print("no more texts")


@mails.post("/mails")
async def send_mail():
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.post("https://mails.example.com")).json()


@texts.post("/texts")
async def send_text():
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.post("https://texts.example.com")).json()
