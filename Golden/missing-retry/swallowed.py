import requests


def quiet(url):
    try:
        return requests.get(url, timeout=5)
    except Exception:
        return None


def translated(url):
    try:
        return requests.get(url, timeout=5).json()
    except requests.RequestException as error:
        raise RuntimeError("no answer") from error


def unknown(url, errors):
    try:
        return requests.get(url, timeout=5).json()
    except errors:
        return {}
