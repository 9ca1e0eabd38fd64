import requests


def lookup(code):
    response = requests.get("https://codes.example.com/lookup", params={"code": code})
    return response.json()


def is_published():
    return requests.head("https://codes.example.com/").ok
