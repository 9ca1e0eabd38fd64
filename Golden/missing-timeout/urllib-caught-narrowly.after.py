import urllib.error
import urllib.request


def read(url):
    try:
        return urllib.request.urlopen(url, timeout=30).read()
    except urllib.error.URLError:
        return None
