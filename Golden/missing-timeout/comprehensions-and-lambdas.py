import requests

fetch = lambda url: requests.get(url).json()  # noqa: E731


def pages(urls):
    bodies = {url: requests.get(url).text for url in urls}
    return bodies, sorted(urls, key=lambda url: len(requests.get(url).content))
