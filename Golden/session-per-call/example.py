import requests

API = "https://api.example.com"


def titles(ids):
    result = []
    for item in ids:
        response = requests.get(f"{API}/items/{item}", timeout=5)
        result.append(response.json()["title"])
    return result
