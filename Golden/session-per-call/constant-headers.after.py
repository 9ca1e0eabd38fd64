import requests

TOKEN = "x"


def names(ids, base):
    result = {}
    with requests.Session() as session:
        for i in ids:
            headers = {"Authorization": f"Bearer {TOKEN}"}
            url = f"{base}/users/{i}"
            result[i] = session.get(url, headers=headers, timeout=5).json()
    return result
