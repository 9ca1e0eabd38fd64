try:
    import requests
except ImportError:
    requests = None


def fetch(url):
    return requests.get(url, timeout=5)
