import requests


def run(url):
    try:
        return requests.get(url)
    except requests.ConnectionError:
        return None


def well(url):
    try:
        return requests.get(url)
    except requests.RequestException:
        return None
