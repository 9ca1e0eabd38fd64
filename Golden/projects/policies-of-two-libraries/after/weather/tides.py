import requests
from circuitbreaker import CircuitBreaker

from weather.circuits import is_requests_failure
from weather.retries import retry_transient_requests

TIDES = "https://tides.example"


def _tides_open(*args, **kwargs):
    raise requests.ConnectionError("tides: circuit open")


tides_circuit = CircuitBreaker(
    name="tides",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_requests_failure,
    fallback_function=_tides_open,
)


@tides_circuit
@retry_transient_requests
def tides(harbour):
    response = requests.get(f"{TIDES}/{harbour}", timeout=10)
    response.raise_for_status()
    return response.json()["tides"]
