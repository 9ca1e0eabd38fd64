import requests


def readers(urls):
    fetch = lambda: [requests.get(url, timeout=5) for url in urls]  # noqa: E731
    loaders = []
    for url in urls:
        loaders.append(lambda url=url: requests.get(url, timeout=5))
    return fetch, loaders
