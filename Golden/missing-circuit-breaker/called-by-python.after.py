import tempfile
from pathlib import Path

import requests
from circuitbreaker import CircuitBreaker


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("rates.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="rates.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_example_open,
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

    @example_circuit
    def __call__(self):
        response = requests.get("https://rates.example.com/latest", timeout=5)
        response.raise_for_status()
        return response.json()["rates"]
