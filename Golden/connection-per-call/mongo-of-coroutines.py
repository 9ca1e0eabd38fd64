import os

from motor.motor_asyncio import AsyncIOMotorClient
from pymongo import AsyncMongoClient
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

MONGO_URI = os.environ["MONGO_URI"]


async def user(name):
    client = AsyncIOMotorClient(MONGO_URI)
    return await client.shop.users.find_one({"name": name})


async def user_again(name):
    async with AsyncMongoClient(MONGO_URI) as client:
        return await client.shop.users.find_one({"name": name})


async def count():
    engine = create_async_engine(os.environ["DATABASE_URL"])
    async with engine.connect() as conn:
        return (await conn.execute(text("SELECT count(*) FROM users"))).scalar()
