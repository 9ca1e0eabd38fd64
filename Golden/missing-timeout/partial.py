from functools import partial

import requests

get = partial(requests.get, verify=False)


def run(url):
    return get(url)
