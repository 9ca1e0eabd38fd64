from colours import red
from oslo_config import cfg
from oslo_log import log
import requests
from yarl import URL

CONF = cfg.CONF
LOG = log.getLogger(__name__)
PAYMENTS_URL = "https://payments.example.com"


def charge(order):
    LOG.info(red(URL(PAYMENTS_URL).host))
    return requests.post(f"{PAYMENTS_URL}/charges", json=order, timeout=30)
