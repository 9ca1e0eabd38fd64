VERSIONS_URL = "https://packages.example.com/versions.json"


def latest():
    import requests

    response = requests.get(VERSIONS_URL, timeout=5)
    response.raise_for_status()
    return response.json()["latest"]
