import requests


def call(url, p, headers):
    a = requests.get(
        url,  # the url
        params=p,
        # last word
    )
    b = requests.get(
        url  # the url
    )
    c = requests.get(url,
                     params=p)
    d = requests.get(
        url,
        params=p
    )
    e = requests.get(
        url, params=p
    )
    f = requests.get(
        url, params={
            "a": 1,
        }
    ).json()
    g = requests.get(url, params={
        "a": 1,
    })
    h = requests.get(url, {"b": 1},)
    i = requests.get(url, \
        params=p)
    return a, b, c, d, e, f, g, h, i
