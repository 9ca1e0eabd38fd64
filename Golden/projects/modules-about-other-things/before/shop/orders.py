import redis
import requests


def orders(key):
    return redis.Redis(host="cache").get(key)


def fetch_orders(key):
    response = requests.get(f"https://shop.example/orders/{key}", timeout=5)
    response.raise_for_status()
    return response.json()
