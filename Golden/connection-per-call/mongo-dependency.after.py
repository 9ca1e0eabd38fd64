import os
from functools import cache

import pymongo
from fastapi import Depends, FastAPI

app = FastAPI()
MONGO_URI = "mongodb://mongo:27017"


@cache
def _mongo_client(pid):
    """The client of this process: a forked worker must not share its parent's."""
    return pymongo.MongoClient(MONGO_URI, serverSelectionTimeoutMS=2000)


def get_mongo_client():
    """The client of this process; it owns a pool of connections."""
    return _mongo_client(os.getpid())


def get_db():
    client = get_mongo_client()
    yield client["shop"]
    # one for each request


@app.get("/users/{name}")
async def user(name, db=Depends(get_db)):
    return db.users.find_one({"name": name}, {"_id": 0})
