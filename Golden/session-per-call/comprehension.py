import requests


def statuses(urls):
    return [requests.head(url, timeout=5).status_code for url in urls]


def total(urls):
    return sum(len(requests.get(url, timeout=5).content) for url in urls)


def later(urls):
    return (requests.get(url, timeout=5).text for url in urls)
