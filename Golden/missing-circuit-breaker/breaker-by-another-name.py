import pybreaker
import requests
from circuitbreaker import CircuitBreaker

ORDERS_URL = "https://orders.example.com"
orders = CircuitBreaker(failure_threshold=3, recovery_timeout=10, name="orders")
stock = pybreaker.CircuitBreaker(fail_max=3, reset_timeout=10)


@orders
def place(order):
    return requests.post(ORDERS_URL, json=order, timeout=5).status_code


def cancel(number):
    with orders:
        return requests.put(f"{ORDERS_URL}/{number}", timeout=5).status_code


def _reserve(item):
    return requests.post(f"{ORDERS_URL}/stock", json=item, timeout=5).status_code


reserve = stock(_reserve)
