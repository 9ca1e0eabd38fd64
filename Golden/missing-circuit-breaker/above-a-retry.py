import requests
from tenacity import retry, stop_after_attempt, wait_exponential

STOCK_URL = "https://stock.example.com/api"


@retry(stop=stop_after_attempt(3), wait=wait_exponential(), reraise=True)
def stock(article):
    return requests.get(f"{STOCK_URL}/articles/{article}", timeout=5).json()


class Warehouse:
    @staticmethod
    @retry(stop=stop_after_attempt(3), reraise=True)
    def shelves():
        return requests.get(STOCK_URL + "/shelves", timeout=5).json()
