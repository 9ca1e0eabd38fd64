import requests


def load(host, user, order):
    page = {"user": user, "profile": requests.get(f"{host}/users/{user}").json()}
    pair = (order, requests.get(f"{host}/orders/{order}", headers={"X": user}))
    return [page, pair, requests.get(f"{host}/feed/{user}", params={"page": "1"})]
