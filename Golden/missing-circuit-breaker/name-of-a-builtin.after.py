import requests
from circuitbreaker import CircuitBreaker
from requests import RequestException, post

HOOK_URL = "https://hooks.example.com/orders"


def _hook_open(*args, **kwargs):
    raise requests.ConnectionError("hook: circuit open")


hook_circuit = CircuitBreaker(
    name="hook",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=RequestException,
    fallback_function=_hook_open,
)


@hook_circuit
def tell(order):
    return post(HOOK_URL, json=order, timeout=5).status_code


def push(channel, order):
    try:
        channel.send(order)
    except ConnectionError:
        channel.close()
    except RequestException:
        channel.pause()
