import requests
from circuitbreaker import CircuitBreaker

TAX_URL = "https://tax.example.com"


def _tax_open(*args, **kwargs):
    raise requests.ConnectionError("tax: circuit open")


tax_circuit = CircuitBreaker(
    name="tax",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_tax_open,
)


@tax_circuit
def report_sale(sale):
    return requests.post(f"{TAX_URL}/sales", json=sale, timeout=30).json()
