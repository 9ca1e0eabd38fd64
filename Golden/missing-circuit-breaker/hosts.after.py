import requests
from circuitbreaker import CircuitBreaker


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("hooks.slack.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="hooks.slack.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_example_open,
)


def _api_billing_example_open(*args, **kwargs):
    raise requests.ConnectionError("api.billing.example.com: circuit open")


api_billing_example_circuit = CircuitBreaker(
    name="api.billing.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_api_billing_example_open,
)


@example_circuit
def notify(text):
    requests.post("https://hooks.slack.example.com/T000/B000", json={"text": text}, timeout=5)


@api_billing_example_circuit
def create_customer(email):
    return requests.post(
        "https://api.billing.example.com/v1/customers",
        data={"email": email},
        timeout=30,
    )


def local_metric(name):
    requests.post("http://localhost:9091/metrics/" + name, timeout=1)
