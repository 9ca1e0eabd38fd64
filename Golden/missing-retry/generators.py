from contextlib import contextmanager

import requests


def rows(pages):
    for page in pages:
        yield from requests.get(page, timeout=5).json()


def first_rows(url):
    yield from requests.get(url, timeout=5).json()


@contextmanager
def opened(url):
    yield requests.get(url, timeout=5)


def all_pages(url):
    items = []
    for page in range(10):
        items += requests.get(url, params={"page": page}, timeout=5).json()
    return items
