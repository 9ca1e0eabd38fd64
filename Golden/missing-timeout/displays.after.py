import requests


def load(host, user, order):
    page = {
        "user": user,
        "profile": requests.get(f"{host}/users/{user}", timeout=(3.05, 27)).json(),
    }
    pair = (
        order,
        requests.get(f"{host}/orders/{order}", headers={"X": user}, timeout=(3.05, 27)),
    )
    return [
        page,
        pair,
        requests.get(f"{host}/feed/{user}", params={"page": "1"}, timeout=(3.05, 27)),
    ]
