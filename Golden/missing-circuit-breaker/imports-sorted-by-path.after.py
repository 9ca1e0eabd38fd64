from circuitbreaker import CircuitBreaker
from colours import red
from oslo_config import cfg
from oslo_log import log
import requests
from yarl import URL

CONF = cfg.CONF
LOG = log.getLogger(__name__)
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
    LOG.info(red(URL(PAYMENTS_URL).host))
    return requests.post(f"{PAYMENTS_URL}/charges", json=order, timeout=30)
