import requests
from requests import HTTPError, get
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

STOCK_URL = "https://stock.example.com"


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, HTTPError) and error.response is not None:
        return error.response.status_code in (429, 502, 503, 504)
    return isinstance(error, requests.ConnectionError)


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


@retry_transient
def stock(item):
    response = get(f"{STOCK_URL}/items/{item}", timeout=5)
    response.raise_for_status()
    return response.json()


def push(channel, text):
    try:
        channel.send(text)
    except ConnectionError:
        channel.close()
