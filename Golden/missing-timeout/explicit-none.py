import httpx
import requests


def run(url):
    requests.get(url, timeout=None)
    httpx.get(url, timeout=None)
    httpx.Client(timeout=httpx.Timeout(None))
    return httpx.get(url)
