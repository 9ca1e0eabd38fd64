import socket
import urllib.request

import requests

socket.setdefaulttimeout(10)


def run(url):
    urllib.request.urlopen(url)
    return requests.get(url)
