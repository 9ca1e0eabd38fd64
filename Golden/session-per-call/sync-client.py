import httpx


def fetch(url):
    with httpx.Client(timeout=10) as client:
        return client.get(url).json()
