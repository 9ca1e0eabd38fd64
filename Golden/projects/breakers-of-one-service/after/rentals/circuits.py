import requests
from circuitbreaker import CircuitBreaker


def is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _payments_open(*args, **kwargs):
    raise requests.ConnectionError("payments: circuit open")


payments_circuit = CircuitBreaker(
    name="payments",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_payments_open,
)
