"""The rates of a day; run the file to see those of today."""

import requests
from circuitbreaker import CircuitBreaker

URL = "https://rates.example.com/daily"


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


@example_circuit
def daily(currency="EUR"):
    response = requests.get(URL, params={"base": currency}, timeout=10)
    response.raise_for_status()
    return response.json()["rates"]


if __name__ == "__main__":
    print(daily())
