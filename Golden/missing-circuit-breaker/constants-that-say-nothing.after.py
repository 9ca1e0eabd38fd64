import requests

from app.settings import settings
from circuitbreaker import CircuitBreaker

API_BASE = "https://api.chat.example.com/v1"


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("api.chat.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="api.chat.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_example_open,
)


def _metrics_store_open(*args, **kwargs):
    raise requests.ConnectionError("metrics_store: circuit open")


metrics_store_circuit = CircuitBreaker(
    name="metrics_store",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_metrics_store_open,
)


@example_circuit
def send(text):
    answer = requests.post(f"{API_BASE}/messages", json={"text": text}, timeout=10)
    return answer.json()


@example_circuit
def upload(content):
    answer = requests.post(
        "https://api.chat.example.com/files", data=content, timeout=10
    )
    answer.raise_for_status()


@metrics_store_circuit
def store(points):
    requests.post(f"{settings.metrics_store.url}/points", json=points, timeout=10)
