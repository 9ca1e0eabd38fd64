import requests
from tenacity import retry, stop_after_attempt

URL = "https://api.example.com"


@retry(stop=stop_after_attempt(2))
def first():
    return requests.get(URL, timeout=5)


def second():
    return requests.get(URL + "/second", timeout=5)
