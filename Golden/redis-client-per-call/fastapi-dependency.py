from typing import Annotated

from fastapi import Depends, FastAPI
from redis import Redis

from .settings import settings

app = FastAPI()


def get_redis():
    client = Redis.from_url(settings.redis_url)
    try:
        yield client
    finally:
        client.close()


@app.get("/flags/{name}")
def flag(name: str, client: Annotated[Redis, Depends(get_redis)]) -> bool:
    return client.get(name) == b"1"
