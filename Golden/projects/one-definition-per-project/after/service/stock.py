import requests

from service.retries import retry_connection

STOCK = "https://stock.example.com"


@retry_connection
def in_stock(article):
    return requests.get(f"{STOCK}/{article}", timeout=(3.05, 27)).json()
