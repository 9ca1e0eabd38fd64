from http import HTTPStatus
import json
import logging

from circuitbreaker import CircuitBreaker
import requests
import yarl

LOG = logging.getLogger(__name__)
PAYMENTS_URL = "https://payments.example.com"


def _payments_open(*args, **kwargs):
    raise requests.ConnectionError("payments: circuit open")


payments_circuit = CircuitBreaker(
    name="payments",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_payments_open,
)


@payments_circuit
def charge(order):
    LOG.info(yarl.URL(PAYMENTS_URL).host)
    answer = requests.post(
        f"{PAYMENTS_URL}/charges", data=json.dumps(order), timeout=30
    )
    return answer.status_code == HTTPStatus.CREATED
