import json
import urllib.error
from urllib.request import Request, urlopen

from circuitbreaker import CircuitBreaker

SEARCH_URL = "https://search.example.com/index"


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, urllib.error.HTTPError):
        return error.code >= 500
    return issubclass(
        error_type, (urllib.error.URLError, TimeoutError, ConnectionError)
    )


def _search_open(*args, **kwargs):
    raise urllib.error.URLError("search: circuit open")


search_circuit = CircuitBreaker(
    name="search",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_search_open,
)


@search_circuit
def index(document):
    data = json.dumps(document).encode()
    request = Request(SEARCH_URL, data=data, method="PUT")
    with urlopen(request, timeout=10) as response:
        return json.load(response)
