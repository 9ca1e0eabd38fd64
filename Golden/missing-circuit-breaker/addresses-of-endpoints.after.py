import httpx
from circuitbreaker import CircuitBreaker

ACCESS_URL = "https://chat.example.com/api/oauth.access"
_TOKEN_URL = "https://chat.example.com/api/token"
METRICS_URL = "https://metrics.example.com/v1"


def _example_open(*args, **kwargs):
    raise httpx.ConnectError("chat.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="chat.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=httpx.HTTPError,
    fallback_function=_example_open,
)


def _metrics_open(*args, **kwargs):
    raise httpx.ConnectError("metrics: circuit open")


metrics_circuit = CircuitBreaker(
    name="metrics",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=httpx.HTTPError,
    fallback_function=_metrics_open,
)


@example_circuit
def token_for(code):
    answer = httpx.post(ACCESS_URL, data={"code": code}, timeout=10)
    return answer.json()["token"]


@example_circuit
def refresh(token, view):
    url = _TOKEN_URL
    headers = {"Authorization": f"Bearer {token}"}
    httpx.post(url, json=view, headers=headers, timeout=10)


@metrics_circuit
def count(name):
    httpx.post(f"{METRICS_URL}/counts", json={"name": name}, timeout=10)


@metrics_circuit
def measure(name, value):
    httpx.post(METRICS_URL + "/values", json={name: value}, timeout=10)
