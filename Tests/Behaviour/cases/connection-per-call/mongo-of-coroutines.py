"""Asynchronous clients belong to their loop and stay as they are, beside one that is shared."""

import os

from pymongo import AsyncMongoClient, MongoClient

MONGO_URL = os.environ["MONGO_URL"]


def add(number):
    with MongoClient(MONGO_URL) as client:
        return client.shop.accounts.insert_one({"_id": number}).inserted_id


async def account(number):
    async with AsyncMongoClient(MONGO_URL) as client:
        return await client.shop.accounts.find_one({"_id": number})
