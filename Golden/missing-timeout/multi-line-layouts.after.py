import requests


def call(url, p, headers):
    a = requests.get(
        url,  # the url
        params=p,
        timeout=(3.05, 27),
        # last word
    )
    b = requests.get(
        url,  # the url
        timeout=(3.05, 27)
    )
    c = requests.get(url,
                     params=p,
                     timeout=(3.05, 27))
    d = requests.get(
        url,
        params=p,
        timeout=(3.05, 27)
    )
    e = requests.get(
        url, params=p, timeout=(3.05, 27)
    )
    f = requests.get(
        url, params={
            "a": 1,
        }, timeout=(3.05, 27)
    ).json()
    g = requests.get(url, params={
        "a": 1,
    }, timeout=(3.05, 27))
    h = requests.get(url, {"b": 1}, timeout=(3.05, 27),)
    i = requests.get(url, \
        params=p,
        timeout=(3.05, 27))
    return a, b, c, d, e, f, g, h, i
