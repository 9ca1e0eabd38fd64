def run(url):
    import requests

    return requests.get(url, timeout=(3.05, 27)).json()
