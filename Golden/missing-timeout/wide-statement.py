import json

import requests


def load(settings, token):
    data = json.loads(requests.get(settings.url, headers={"X-Token": token}).text)
    first = Client(requests.get(settings.profile_url, params={"token": token}))
    return merge(data, first, requests.get(f"{settings.url}/items/{token}"), "items")
