import requests

STOCK = "https://stock.example.com"


def in_stock(article):
    return requests.get(f"{STOCK}/{article}").json()
