import sys

try:
    from urllib.request import Request, urlopen
except ImportError:
    from urllib2 import Request, urlopen

if sys.version_info[0] < 3:
    from httplib import HTTPSConnection
else:
    from http.client import HTTPSConnection

try:
    import urllib2 as web
except ImportError:
    import urllib.request as web


def rates(url):
    return urlopen(Request(url, headers={"Accept": "application/json"})).read()


def status(host):
    connection = HTTPSConnection(host)
    connection.request("HEAD", "/")
    return connection.getresponse().status


def page(url):
    return web.urlopen(url).read()
