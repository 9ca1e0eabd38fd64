"""A web application that asks a service of forecasts."""

import os
from urllib.error import URLError
from urllib.request import urlopen

from fastapi import FastAPI, HTTPException

FORECAST_URL = os.environ["SERVICE"]
app = FastAPI()


def forecast(path):
    with urlopen(f"{FORECAST_URL}/{path}", timeout=5) as response:
        return response.status


@app.get("/forecast/{path:path}")
def show(path: str):
    try:
        return {"status": forecast(path)}
    except URLError as error:
        raise HTTPException(getattr(error, "code", 504)) from error
    except ConnectionError as error:
        raise HTTPException(502) from error
