"""Watches the rates."""

import time

import requests
from circuitbreaker import CircuitBreaker

RATES_URL = "https://rates.example.com/latest"


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _rates_open(*args, **kwargs):
    raise requests.ConnectionError("rates: circuit open")


rates_circuit = CircuitBreaker(
    name="rates",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_rates_open,
)


@rates_circuit
def fetch_rates(currency):
    response = requests.get(RATES_URL, params={"base": currency}, timeout=10)
    response.raise_for_status()
    return response.json()["rates"]


def main():
    while True:
        print(fetch_rates("EUR")["USD"])
        time.sleep(1)


if __name__ == "__main__":
    main()
