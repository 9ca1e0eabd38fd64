import requests
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

MIRROR = "https://mirror.example.com"
ORIGIN = "https://origin.example.com"

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@retry_connection
def download(path, prefer_mirror):
    if prefer_mirror:
        response = requests.get(f"{MIRROR}/{path}", timeout=30)
    else:
        response = requests.get(f"{ORIGIN}/{path}", timeout=30)
    return response.content


@retry_connection
def check(path, deep=False):
    if deep:
        return requests.get(f"{ORIGIN}/{path}", timeout=30).ok
    return requests.head(f"{ORIGIN}/{path}", timeout=30).ok
