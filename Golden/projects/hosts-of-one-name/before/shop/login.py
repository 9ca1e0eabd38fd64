import requests


def log_in(code):
    return requests.post("https://login.example.com/token", data=code, timeout=30).json()
