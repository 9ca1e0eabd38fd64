from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles

from . import settings
from .routers import health, orders, returns, users
from .routers.stock import *
from .routers.stock import router as stock_router


@asynccontextmanager
async def lifespan(app):
    print("shop is open at", settings.API)
    yield
    print("shop is closed")


api = APIRouter(prefix="/api")
for router in (orders.router, returns.router, stock_router):
    api.include_router(router)

app = FastAPI(lifespan=lifespan)
app.include_router(api)
app.include_router(router=users.router, prefix="/api")
app.router.routes.extend(health.router.routes)
app.mount("/static", StaticFiles(directory="static"), name="static")
