import requests


def send(calls):
    for call in calls:
        requests.request(*call, timeout=5)
