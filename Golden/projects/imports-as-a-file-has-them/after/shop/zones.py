"""Imports by the whole name."""

import shop.models
from shop.clients import get_redis


def zone(part):
    client = get_redis()
    return client.get(f"zone:{part}") or shop.models.CURRENCY
