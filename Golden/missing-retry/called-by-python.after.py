import tempfile
from pathlib import Path

import requests
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code in (429, 502, 503, 504)
    return isinstance(error, requests.ConnectionError)


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


class Document:
    """A document, which is fetched first if it lies elsewhere."""

    def __init__(self, address):
        self.address = address
        self.folder = tempfile.mkdtemp()
        self.path = Path(self.folder) / "document.pdf"
        response = requests.get(address, timeout=10)
        response.raise_for_status()
        self.path.write_bytes(response.content)


class Rates:
    """Today's rates, which are fetched when they are asked for."""

    def __init__(self, base):
        self.base = base

    def __getitem__(self, currency):
        response = requests.get(
            "https://rates.example.com/latest",
            params={"base": self.base, "symbols": currency},
            timeout=5,
        )
        response.raise_for_status()
        return response.json()["rates"][currency]

    @retry_transient
    def __call__(self):
        response = requests.get("https://rates.example.com/latest", timeout=5)
        response.raise_for_status()
        return response.json()["rates"]
