import requests as rq
from requests import put

ORDERS_API_URL = "https://orders.example.com/api"


def create(order):
    return rq.post(ORDERS_API_URL, json=order, timeout=10)


def replace(order):
    return put(f"{ORDERS_API_URL}/{order['id']}", json=order, timeout=10)
