import requests
from circuitbreaker import CircuitBreaker

from weather.retries import retry_transient_requests

TIDES = "https://tides.example"


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _tides_open(*args, **kwargs):
    raise requests.ConnectionError("tides: circuit open")


tides_circuit = CircuitBreaker(
    name="tides",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_tides_open,
)


@tides_circuit
@retry_transient_requests
def tides(harbour):
    response = requests.get(f"{TIDES}/{harbour}", timeout=10)
    response.raise_for_status()
    return response.json()["tides"]
