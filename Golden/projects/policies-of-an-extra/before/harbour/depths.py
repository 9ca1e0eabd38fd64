import requests


def depth(berth):
    response = requests.get(f"https://depths.example/{berth}", timeout=10)
    response.raise_for_status()
    return response.json()
