import requests


def upload(url, path):
    with open(path, "rb") as file:
        requests.put(url, data=file, headers={"Content-Type": "image/png"}, timeout=30)
    return requests.post(url, files={"file": open(path, "rb")}, timeout=30).json()["id"]
