import requests
from circuitbreaker import CircuitBreaker

PAYMENT_URL = "https://payments.example.com/charges"


def _payment_open(*args, **kwargs):
    raise requests.ConnectionError("payment: circuit open")


payment_circuit = CircuitBreaker(
    name="payment",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_payment_open,
)


# BAD: Keeps hitting failing service
@payment_circuit
def call_payment_api(data):
    return requests.post(PAYMENT_URL, json=data, timeout=30)  # Cascading failures!
