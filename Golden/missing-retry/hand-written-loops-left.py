import time

import requests


def five_times(url):
    for attempt in range(5):
        try:
            return requests.get(url, timeout=5)
        except requests.ConnectionError:
            if attempt == 4:
                raise


def falls_through(url):
    for _ in range(3):
        try:
            return requests.get(url, timeout=5)
        except requests.ConnectionError:
            time.sleep(1)


def catches_more(url):
    for attempt in range(3):
        try:
            return requests.get(url, timeout=5)
        except Exception:
            if attempt == 2:
                raise


def until_it_works(url):
    while True:
        try:
            return requests.get(url, timeout=5).json()
        except requests.RequestException:
            time.sleep(5)


def explained(url):
    for attempt in range(3):
        try:
            return requests.get(url, timeout=5)
        except requests.ConnectionError:
            # The last one is for the caller.
            if attempt == 2:
                raise
