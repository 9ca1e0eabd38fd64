"""Asks for stock, and tries again where that fails."""

import os

import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_none

STOCK_URL = os.environ["SERVICE"]


@retry(
    stop=stop_after_attempt(3),
    wait=wait_none(),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)
def stock(path):
    return requests.get(f"{STOCK_URL}/{path}", timeout=5).json()["path"]


def stock_or_nothing(path):
    try:
        return stock(path)
    except requests.ConnectionError:
        return None
