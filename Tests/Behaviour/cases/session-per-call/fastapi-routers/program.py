"""A service of FastAPI with routers of other files, and something of its own to end."""

from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from items import router as items
from users import make_router

events = []


@asynccontextmanager
async def lifespan(app):
    events.append("up")
    yield {"open": True}
    events.append("down")


api = APIRouter(prefix="/api")
api.include_router(items)

app = FastAPI(lifespan=lifespan)
app.include_router(api)
app.include_router(make_router(), prefix="/users")
app.include_router(make_router(), prefix="/people")
