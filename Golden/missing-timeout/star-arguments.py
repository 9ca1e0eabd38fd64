import requests


def call(arguments, rest):
    requests.get(*arguments)
    return requests.get("https://a.example", *rest)
