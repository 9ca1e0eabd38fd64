import requests


def fetch(url):
    return requests.get(url, timeout=5)  # hoist: allow[missing-retry] best effort


def without_deadline(url):
    return requests.get(url)  # noqa: S113
