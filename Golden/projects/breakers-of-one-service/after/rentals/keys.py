"""The only module that asks with httpx: what it needs stays with it."""

import httpx
from circuitbreaker import CircuitBreaker


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code >= 500
    return issubclass(error_type, httpx.HTTPError)


def _example_open(*args, **kwargs):
    raise httpx.ConnectError("keys.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="keys.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_example_open,
)


@example_circuit
def open_door(number):
    response = httpx.post(f"https://keys.example.com/{number}", timeout=5)
    response.raise_for_status()
