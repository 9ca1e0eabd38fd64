import requests

TIMEOUT = 10


def ping(url):
    return requests.get(url, timeout=TIMEOUT)


def call(url, **options):
    return requests.get(url, **options)


def call_with(url, timeout=20, **options):
    return requests.get(url, **options)


def call_with_nothing(url, *, timeout=None, **options):
    return requests.get(url, headers={}, **options)


def call_by_place(url, timeout=20, /, **options):
    return requests.get(url, **options)


def plainly(url):
    return requests.get(url, **{"stream": False})
