import requests


def tides(harbour):
    response = requests.get(f"https://tides.example/{harbour}", timeout=10)
    response.raise_for_status()
    return response.json()
