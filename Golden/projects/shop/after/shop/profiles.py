"""Who the customers are."""

import requests
from circuitbreaker import CircuitBreaker
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from shop.circuits import is_service_failure

PROFILES = "https://profiles.example.com"


def _profiles_open(*args, **kwargs):
    raise requests.ConnectionError("profiles: circuit open")


profiles_circuit = CircuitBreaker(
    name="profiles",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_profiles_open,
)


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code in (429, 502, 503, 504)
    return isinstance(error, requests.ConnectionError)


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


@profiles_circuit
@retry_transient
def load_profile(user_id):
    response = requests.get(
        f"{PROFILES}/users/{user_id}", params={"fields": "name"}, timeout=(3.05, 27)
    )
    response.raise_for_status()
    return response.json()
