import requests

fetch = lambda url: requests.get(url, timeout=(3.05, 27)).json()  # noqa: E731


def pages(urls):
    bodies = {url: requests.get(url, timeout=(3.05, 27)).text for url in urls}
    return bodies, sorted(
        urls, key=lambda url: len(requests.get(url, timeout=(3.05, 27)).content)
    )
