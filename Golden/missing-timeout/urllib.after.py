import urllib.request
from urllib.request import Request, urlopen, urlretrieve


def read(url):
    with urlopen(url, timeout=30) as response:
        return response.read()


def post(url, body):
    return urllib.request.urlopen(Request(url), body, timeout=30).read()


def opener(url):
    return urllib.request.build_opener().open(url, timeout=30)


def save(url, path):
    urlretrieve(url, path)
