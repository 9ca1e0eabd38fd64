import requests


def get_page(url):
    return requests.get(url, timeout=5).text


def fetch_feed():
    return requests.get("https://feeds.example.com/news", timeout=5).content


def head(url):
    return requests.head(url, timeout=5).headers
