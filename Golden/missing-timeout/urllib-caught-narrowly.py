import urllib.error
import urllib.request


def read(url):
    try:
        return urllib.request.urlopen(url).read()
    except urllib.error.URLError:
        return None
