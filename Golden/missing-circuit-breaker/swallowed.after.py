import logging

import requests
from circuitbreaker import CircuitBreaker

logger = logging.getLogger(__name__)
HOOK_URL = "https://hooks.example.com"


def _hook_open(*args, **kwargs):
    raise requests.ConnectionError("hook: circuit open")


hook_circuit = CircuitBreaker(
    name="hook",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_hook_open,
)


def notify(text):
    try:
        requests.post(HOOK_URL, json={"text": text}, timeout=5)
    except requests.RequestException:
        logger.exception("no notification")


@hook_circuit
def logged(text):
    try:
        requests.post(HOOK_URL, json={"text": text}, timeout=5)
    except requests.RequestException:
        logger.warning("no notification")
        raise
