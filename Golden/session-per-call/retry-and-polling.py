import time

import requests


def fetch(url):
    for attempt in range(3):
        try:
            return requests.get(url, timeout=5)
        except requests.ConnectionError:
            time.sleep(2**attempt)


def wait_for(job):
    url = f"https://jobs.example.com/{job}"
    while True:
        answer = requests.get(url, timeout=5)
        if answer.json()["done"]:
            return answer
        time.sleep(1)


def first_of(mirrors):
    for mirror in mirrors:
        answer = requests.get(mirror, timeout=5)
        if answer.ok:
            data = requests.get(mirror + "/data", timeout=5)
            return data
    return None


def forever(queue):
    while True:
        item = queue.get()
        requests.post("https://example.com/items", json=item, timeout=5)
