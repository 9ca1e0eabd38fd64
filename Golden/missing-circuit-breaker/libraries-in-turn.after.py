import httpx
import requests
from circuitbreaker import CircuitBreaker

BILLING_URL = "https://billing.example.com"


def _billing_open(*args, **kwargs):
    raise requests.ConnectionError("billing: circuit open")


billing_circuit = CircuitBreaker(
    name="billing",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_billing_open,
)


def _billing_httpx_open(*args, **kwargs):
    raise httpx.ConnectError("billing_httpx: circuit open")


billing_httpx_circuit = CircuitBreaker(
    name="billing_httpx",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=httpx.HTTPError,
    fallback_function=_billing_httpx_open,
)


@billing_circuit
def old(invoice):
    return requests.post(BILLING_URL, json=invoice, timeout=30)


@billing_httpx_circuit
def new(invoice):
    return httpx.post(BILLING_URL, json=invoice)
