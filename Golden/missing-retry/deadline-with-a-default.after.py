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
def fetch(url, timeout=None):
    timeout = timeout or 10
    return requests.get(url, timeout=timeout).json()


@retry_connection
def fetch_soon(url, timeout=2):
    return requests.get(url, timeout=timeout).json()
