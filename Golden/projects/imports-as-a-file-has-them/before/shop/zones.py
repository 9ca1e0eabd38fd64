"""Imports by the whole name."""

import redis

import shop.models


def zone(part):
    client = redis.Redis(host="stock.example", socket_timeout=5)
    return client.get(f"zone:{part}") or shop.models.CURRENCY
