import httpx
import requests


def run(url):
    requests.get(url, timeout=(3.05, 27))
    httpx.get(url, timeout=httpx.Timeout(27, connect=3.05))
    httpx.Client(timeout=httpx.Timeout(27, connect=3.05))
    return httpx.get(url)
