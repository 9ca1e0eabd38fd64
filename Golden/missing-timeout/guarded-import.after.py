try:
    import requests
except ImportError:
    requests = None


def run(url):
    return requests.get(url, timeout=(3.05, 27))
