import tempfile
from pathlib import Path

import requests


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

    def __call__(self):
        response = requests.get("https://rates.example.com/latest", timeout=5)
        response.raise_for_status()
        return response.json()["rates"]
