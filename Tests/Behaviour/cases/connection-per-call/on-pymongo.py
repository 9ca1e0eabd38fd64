"""Clients of MongoDB that are made for each call, and closed in each of the ways that there are."""

import os

from pymongo import MongoClient
from pymongo.errors import DuplicateKeyError, OperationFailure, ServerSelectionTimeoutError

MONGO_URL = os.environ["MONGO_URL"]
NOBODY = "mongodb://127.0.0.1:1"


def add(number, name):
    client = None
    try:
        client = MongoClient(MONGO_URL)
        return client.shop.accounts.insert_one({"_id": number, "name": name}).inserted_id
    except DuplicateKeyError as error:
        return f"taken: {error.code}"
    finally:
        if client:
            client.close()


def add_all(numbers):
    with MongoClient(MONGO_URL) as client:
        accounts = [{"_id": number, "name": f"account {number}"} for number in numbers]
        return client["shop"]["accounts"].insert_many(accounts).inserted_ids


def account(number):
    client = MongoClient(MONGO_URL)
    found = client.shop.accounts.find_one({"_id": number})
    client.close()
    return found


def rename(number, name):
    client = MongoClient(MONGO_URL)
    try:
        changed = client.shop.accounts.update_one({"_id": number}, {"$set": {"name": name}})
    finally:
        client.close()
    return changed.modified_count


def forget(number):
    return MongoClient(MONGO_URL).shop.accounts.delete_one({"_id": number}).deleted_count


def get_collection(name):
    client = MongoClient(MONGO_URL, document_class=dict, tz_aware=True)
    return client["shop"][name]


def named(name):
    return [found["_id"] for found in get_collection("accounts").find({"name": name})]


def wrong_question():
    with MongoClient(MONGO_URL) as client:
        try:
            return client.shop.accounts.find_one({"$nothing": 1})
        except OperationFailure as error:
            return error.code, error.details["codeName"]


def is_anybody_there():
    try:
        client = MongoClient(NOBODY, serverSelectionTimeoutMS=100)
        client.admin.command("ping")
    except ServerSelectionTimeoutError:
        return False
    return True


def ask_nobody(number):
    with MongoClient(NOBODY, serverSelectionTimeoutMS=100) as client:
        return client.shop.accounts.find_one({"_id": number})
