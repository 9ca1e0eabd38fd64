import requests
from circuitbreaker import CircuitBreaker

from service.retries import retry_connection

STOCK = "https://stock.example.com"


def _stock_open(*args, **kwargs):
    raise requests.ConnectionError("stock: circuit open")


stock_circuit = CircuitBreaker(
    name="stock",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_stock_open,
)


@stock_circuit
@retry_connection
def in_stock(article):
    return requests.get(f"{STOCK}/{article}", timeout=(3.05, 27)).json()
