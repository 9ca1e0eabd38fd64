import requests
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@retry_connection
def lookup(code):
    response = requests.get(
        "https://codes.example.com/lookup", params={"code": code}, timeout=(3.05, 27)
    )
    return response.json()


@retry_connection
def is_published():
    return requests.head("https://codes.example.com/", timeout=(3.05, 27)).ok
