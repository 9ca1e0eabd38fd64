import requests
from circuitbreaker import CircuitBreaker

from harbour.circuits import is_requests_failure
from harbour.retries import retry_transient_requests


def _depths_open(*args, **kwargs):
    raise requests.ConnectionError("depths.example: circuit open")


depths_circuit = CircuitBreaker(
    name="depths.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_requests_failure,
    fallback_function=_depths_open,
)


@depths_circuit
@retry_transient_requests
def depth(berth):
    response = requests.get(f"https://depths.example/{berth}", timeout=10)
    response.raise_for_status()
    return response.json()
