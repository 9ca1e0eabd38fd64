import requests

TIDES = "https://tides.example"


def tides(harbour):
    response = requests.get(f"{TIDES}/{harbour}", timeout=10)
    response.raise_for_status()
    return response.json()["tides"]
