from fastapi import FastAPI

from .routers import users

app = FastAPI(version="1")
app.include_router(users.router)
