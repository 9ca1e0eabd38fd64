import requests


def fetch_rates(currency):
    response = requests.get(f"https://rates.example.com/{currency}", timeout=(3.05, 27))
    return response.json()
