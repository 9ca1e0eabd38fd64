import requests

TOKEN = "x"


def names(ids, base):
    result = {}
    for i in ids:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        url = f"{base}/users/{i}"
        result[i] = requests.get(url, headers=headers, timeout=5).json()
    return result
