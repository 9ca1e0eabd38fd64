import requests


def statuses(urls):
    with requests.Session() as session:
        return [session.head(url, timeout=5).status_code for url in urls]


def total(urls):
    with requests.Session() as session:
        return sum(len(session.get(url, timeout=5).content) for url in urls)


def later(urls):
    return (requests.get(url, timeout=5).text for url in urls)
