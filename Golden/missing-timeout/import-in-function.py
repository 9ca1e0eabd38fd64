def run(url):
    import requests

    return requests.get(url).json()
