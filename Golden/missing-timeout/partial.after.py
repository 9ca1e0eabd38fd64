from functools import partial

import requests

get = partial(requests.get, verify=False, timeout=(3.05, 27))


def run(url):
    return get(url)
