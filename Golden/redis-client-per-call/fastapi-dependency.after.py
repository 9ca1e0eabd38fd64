from functools import cache
from typing import Annotated

from fastapi import Depends, FastAPI
from redis import Redis

from .settings import settings

app = FastAPI()


@cache
def shared_redis():
    """The Redis client of this process; it owns the connection pool."""
    return Redis.from_url(settings.redis_url)


def get_redis():
    client = shared_redis()
    yield client


@app.get("/flags/{name}")
def flag(name: str, client: Annotated[Redis, Depends(get_redis)]) -> bool:
    return client.get(name) == b"1"
