import queue

import requests

URL = "https://api.example.com"
jobs = queue.Queue()


class Client:
    def post(self, url, json):
        return None


def enqueue(item):
    jobs.put(item)


def own(item):
    return Client().post(URL, json=item)


send = lambda item: requests.post(URL, json=item, timeout=5)  # noqa: E731

TOKEN = requests.post(URL, timeout=5).text
