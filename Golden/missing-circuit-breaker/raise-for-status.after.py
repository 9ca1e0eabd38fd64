import requests
from circuitbreaker import CircuitBreaker

LEDGER_URL = "https://ledger.example.com"


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _ledger_open(*args, **kwargs):
    raise requests.ConnectionError("ledger: circuit open")


ledger_circuit = CircuitBreaker(
    name="ledger",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_ledger_open,
)


class LedgerError(Exception):
    """The ledger refused an entry."""


@ledger_circuit
def book(entry):
    """Book one entry."""
    response = requests.post(f"{LEDGER_URL}/entries", json=entry, timeout=10)
    response.raise_for_status()
    return response.json()["id"]


@ledger_circuit
def lookup(number):
    response = requests.get(f"{LEDGER_URL}/entries/{number}", timeout=10)
    response.raise_for_status()
    return response.json()


def pay(entry):
    try:
        return book(entry)
    except requests.RequestException as error:
        raise LedgerError("no booking") from error
