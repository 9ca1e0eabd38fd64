import httpx
from fastapi import FastAPI


def register(app: FastAPI):
    @app.get("/users")
    async def users():
        async with httpx.AsyncClient() as client:
            return (await client.get("https://users.example.com")).json()


async def orders():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://orders.example.com")).json()


def add_orders(app):
    app.router.add_api_route("/orders", orders)
    app.add_api_route("/all-orders", orders)
