from urllib.request import Request, urlopen

import requests

URL = "https://api.example.com/orders"


def create(order):
    return requests.post(URL, json=order, timeout=10)


def rename(number, name):
    return requests.patch(f"{URL}/{number}", json={"name": name}, timeout=10)


def replace(number, order):
    return requests.put(f"{URL}/{number}", json=order, timeout=10)


def drop(number):
    return requests.delete(f"{URL}/{number}", timeout=10)


def any_of_them(method, path):
    return requests.request(method, URL + path, timeout=10)


class Scheduler:
    def _request(self, path, body):
        return Request(URL + path, data=body)

    def fetch(self, path, body):
        request = self._request(path, body=body)
        return urlopen(request, timeout=10).read()
