import redis
import requests


def stock(key):
    return redis.Redis(host="cache").get(key)


def fetch_stock(key):
    response = requests.get(f"https://shop.example/stock/{key}", timeout=5)
    response.raise_for_status()
    return response.json()
