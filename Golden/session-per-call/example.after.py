import requests

API = "https://api.example.com"


def titles(ids):
    result = []
    with requests.Session() as session:
        for item in ids:
            response = session.get(f"{API}/items/{item}", timeout=5)
            result.append(response.json()["title"])
    return result
