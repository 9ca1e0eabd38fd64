"""Talks to a service by what Python brings along, and by urllib3."""

import http.client
import json
import urllib.request
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import urllib3


def opened(url):
    with urllib.request.urlopen(url) as response:
        return json.load(response)["path"]


def sent(url, text):
    request = Request(url + "/texts", data=text.encode(), headers={"Content-Type": "text/plain"})
    return json.loads(urlopen(request).read())["path"]


def through_opener(url):
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    opener.addheaders = [("Authorization", "opener")]
    return json.load(opener.open(url))["authorization"]


def by_connection(url):
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    try:
        connection.request("GET", "/by/connection")
        return json.loads(connection.getresponse().read())["path"]
    finally:
        connection.close()


def by_pool(url):
    pool = urllib3.PoolManager(retries=False)
    return json.loads(pool.request("GET", url + "/by/pool").data)["path"]
