import requests
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

URL = "https://api.example.com"

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@retry(stop=stop_after_attempt(2))
def first():
    return requests.get(URL, timeout=5)


@retry_connection
def second():
    return requests.get(URL + "/second", timeout=5)
