from six.moves.urllib.request import urlopen


def fetch(url):
    return urlopen(url, timeout=30).read()
