from http import HTTPStatus
import json
import logging

import requests
import yarl

LOG = logging.getLogger(__name__)
PAYMENTS_URL = "https://payments.example.com"


def charge(order):
    LOG.info(yarl.URL(PAYMENTS_URL).host)
    answer = requests.post(
        f"{PAYMENTS_URL}/charges", data=json.dumps(order), timeout=30
    )
    return answer.status_code == HTTPStatus.CREATED
