import requests

API = "https://api.example.com"


class NotFound(Exception):
    """The server knows nothing of it."""


def load_order(number):
    """Load one order."""
    try:
        response = requests.get(f"{API}/orders/{number}", timeout=10)
        response.raise_for_status()
    except requests.HTTPError as error:
        if error.response.status_code == 404:
            raise NotFound(number) from error
        raise
    return response.json()


def load_status():
    return requests.get(f"{API}/status", timeout=10).text
