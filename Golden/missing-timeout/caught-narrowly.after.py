import requests


def run(url):
    try:
        return requests.get(url, timeout=(3.05, 27))
    except requests.ConnectionError:
        return None


def well(url):
    try:
        return requests.get(url, timeout=(3.05, 27))
    except requests.RequestException:
        return None
