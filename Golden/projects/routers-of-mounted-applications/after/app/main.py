from fastapi import FastAPI

from app.first import app as first

app = FastAPI()
app.mount("/v1", first)
