"""The same, below others."""

import requests

from .clients import get_redis
from .models import CURRENCY
from .retries import retry_transient
from .zones import zone


@retry_transient
def price(part):
    response = requests.get(f"https://stock.example/{part}/{CURRENCY}", timeout=10)
    response.raise_for_status()
    return response.json()


def amount(part):
    client = get_redis()
    return client.get(f"{zone(part)}:{part}")
