import requests
from circuitbreaker import CircuitBreaker

from harbour.circuits import is_requests_failure
from harbour.retries import retry_transient_requests


def _tides_open(*args, **kwargs):
    raise requests.ConnectionError("tides.example: circuit open")


tides_circuit = CircuitBreaker(
    name="tides.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_requests_failure,
    fallback_function=_tides_open,
)


@tides_circuit
@retry_transient_requests
def tides(harbour):
    response = requests.get(f"https://tides.example/{harbour}", timeout=10)
    response.raise_for_status()
    return response.json()
