import requests
from circuitbreaker import CircuitBreaker


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("maps.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="maps.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_example_open,
)


class Maps:
    BASE_URL = "https://maps.example.com/v2"

    def __init__(self, key: str) -> None:
        self.session = requests.Session()
        self.session.params = {"key": key}

    @example_circuit
    def add_place(self, place: dict) -> dict:
        response = self.session.post(f"{self.BASE_URL}/places", json=place, timeout=10)
        return response.json()

    @property
    @example_circuit
    def places(self) -> list:
        response = self.session.get(self.BASE_URL + "/places", timeout=10)
        response.raise_for_status()
        return response.json()
