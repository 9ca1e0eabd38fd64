import json

import requests


def load(settings, token):
    data = json.loads(
        requests.get(settings.url, headers={"X-Token": token}, timeout=(3.05, 27)).text
    )
    first = Client(
        requests.get(settings.profile_url, params={"token": token}, timeout=(3.05, 27))
    )
    return merge(
        data,
        first,
        requests.get(f"{settings.url}/items/{token}", timeout=(3.05, 27)),
        "items",
    )
