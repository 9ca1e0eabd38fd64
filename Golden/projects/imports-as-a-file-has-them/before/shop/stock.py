"""The same, below others."""

import redis
import requests

from .models import CURRENCY
from .zones import zone


def price(part):
    response = requests.get(f"https://stock.example/{part}/{CURRENCY}", timeout=10)
    response.raise_for_status()
    return response.json()


def amount(part):
    client = redis.Redis(host="stock.example", socket_timeout=5)
    return client.get(f"{zone(part)}:{part}")
