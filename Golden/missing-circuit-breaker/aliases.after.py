import requests as rq
from circuitbreaker import CircuitBreaker
from requests import put

ORDERS_API_URL = "https://orders.example.com/api"


def _orders_open(*args, **kwargs):
    raise rq.ConnectionError("orders: circuit open")


orders_circuit = CircuitBreaker(
    name="orders",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=rq.RequestException,
    fallback_function=_orders_open,
)


@orders_circuit
def create(order):
    return rq.post(ORDERS_API_URL, json=order, timeout=10)


@orders_circuit
def replace(order):
    return put(f"{ORDERS_API_URL}/{order['id']}", json=order, timeout=10)
