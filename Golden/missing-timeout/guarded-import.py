try:
    import requests
except ImportError:
    requests = None


def run(url):
    return requests.get(url)
