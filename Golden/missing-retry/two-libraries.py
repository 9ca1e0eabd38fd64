import httpx
import requests


def old(url):
    return requests.get(url, timeout=5)


def new(url):
    return httpx.get(url)
