import requests


def rate(currency):
    return requests.get(
        f"https://rates.example.com/{currency}", timeout=(3.05, 27)
    ).json()
