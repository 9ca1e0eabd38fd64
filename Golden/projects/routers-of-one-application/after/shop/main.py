from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI

from . import settings
from .routers import health, orders, users
from .routers.stock import *
from .routers.stock import router as stock_router


@asynccontextmanager
async def lifespan(app):
    print("shop is open at", settings.API)
    yield
    print("shop is closed")


api = APIRouter(prefix="/api")
api.include_router(orders.router)

app = FastAPI(lifespan=lifespan)
app.include_router(users.router, prefix="/api")
app.include_router(api)
app.include_router(router=stock_router)
app.mount("/health", health.router)
