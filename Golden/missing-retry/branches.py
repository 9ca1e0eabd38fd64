import requests

MIRROR = "https://mirror.example.com"
ORIGIN = "https://origin.example.com"


def download(path, prefer_mirror):
    if prefer_mirror:
        response = requests.get(f"{MIRROR}/{path}", timeout=30)
    else:
        response = requests.get(f"{ORIGIN}/{path}", timeout=30)
    return response.content


def check(path, deep=False):
    if deep:
        return requests.get(f"{ORIGIN}/{path}", timeout=30).ok
    return requests.head(f"{ORIGIN}/{path}", timeout=30).ok
