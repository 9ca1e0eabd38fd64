def fetch(url):
    import requests

    return requests.get(url, timeout=5)
