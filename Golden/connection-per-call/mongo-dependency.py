import pymongo
from fastapi import Depends, FastAPI

app = FastAPI()
MONGO_URI = "mongodb://mongo:27017"


def get_db():
    client = pymongo.MongoClient(MONGO_URI, serverSelectionTimeoutMS=2000)
    try:
        yield client["shop"]
    finally:
        client.close()  # one for each request


@app.get("/users/{name}")
async def user(name, db=Depends(get_db)):
    return db.users.find_one({"name": name}, {"_id": 0})
