"""Stations, which are asked one after another by the report of the night."""

import requests
from circuitbreaker import CircuitBreaker

from weather.circuits import is_requests_failure
from weather.retries import retry_transient_requests


def _stations_open(*args, **kwargs):
    raise requests.ConnectionError("stations.example: circuit open")


stations_circuit = CircuitBreaker(
    name="stations.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_requests_failure,
    fallback_function=_stations_open,
)


@stations_circuit
@retry_transient_requests
def station(number):
    response = requests.get(f"https://stations.example/{number}", timeout=10)
    response.raise_for_status()
    return response.json()
