import requests


def charge(order):
    return requests.post("https://pay.example.com/charges", json=order, timeout=30).json()


def refresh(token):
    return requests.post("https://login.example.com/token", data=token, timeout=30).json()
