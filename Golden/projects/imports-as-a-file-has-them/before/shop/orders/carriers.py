"""Goes up by itself already."""

import redis
import requests

from .. import models
from .lines import LINES


def carriers(zone):
    response = requests.get(f"https://carriers.example/{zone}", timeout=10)
    response.raise_for_status()
    return response.json()[:LINES]


def carrier(part):
    client = redis.Redis(host="stock.example", socket_timeout=5)
    return client.get(f"carrier:{part}:{models.CURRENCY}")
