import requests
from circuitbreaker import CircuitBreaker
from tenacity import retry, stop_after_attempt, wait_exponential

STOCK_URL = "https://stock.example.com/api"


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
@retry(stop=stop_after_attempt(3), wait=wait_exponential(), reraise=True)
def stock(article):
    return requests.get(f"{STOCK_URL}/articles/{article}", timeout=5).json()


class Warehouse:
    @staticmethod
    @stock_circuit
    @retry(stop=stop_after_attempt(3), reraise=True)
    def shelves():
        return requests.get(STOCK_URL + "/shelves", timeout=5).json()
