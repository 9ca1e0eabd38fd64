"""Stations, which are asked one after another by the report of the night."""

import requests
from circuitbreaker import CircuitBreaker

from weather.retries import retry_transient_requests


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _stations_open(*args, **kwargs):
    raise requests.ConnectionError("stations: circuit open")


stations_circuit = CircuitBreaker(
    name="stations",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_stations_open,
)


@stations_circuit
@retry_transient_requests
def station(number):
    response = requests.get(f"https://stations.example/{number}", timeout=10)
    response.raise_for_status()
    return response.json()
