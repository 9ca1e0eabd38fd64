import requests

METADATA_TIMEOUT = 3


def metadata(url):
    response = requests.head(url)
    if response.status_code == 405:
        response = requests.get(url, timeout=METADATA_TIMEOUT)
    return response.headers


def delete(url):
    return requests.delete(url)
