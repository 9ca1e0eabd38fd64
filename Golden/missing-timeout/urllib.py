import urllib.request
from urllib.request import Request, urlopen, urlretrieve


def read(url):
    with urlopen(url) as response:
        return response.read()


def post(url, body):
    return urllib.request.urlopen(Request(url), body).read()


def opener(url):
    return urllib.request.build_opener().open(url)


def save(url, path):
    urlretrieve(url, path)
