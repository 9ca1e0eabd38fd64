import logging

import requests
from requests.exceptions import ConnectTimeout, InvalidURL, ProxyError, ReadTimeout

log = logging.getLogger(__name__)


def lookup(url, key):
    try:
        response = requests.post(url, json={"key": key}, timeout=30)
    except (ConnectTimeout, ProxyError, InvalidURL) as error:
        log.error("cannot connect: %s", error)
        return None
    return response.json()


def search(url, words):
    try:
        return requests.get(url, params={"q": words}, timeout=(3.05, 27)).json()
    except requests.exceptions.SSLError:
        return []


def details(url):
    try:
        return requests.get(url, timeout=(3.05, 27)).json()
    except (ConnectTimeout, ReadTimeout):
        return {}


def number(url):
    try:
        return requests.get(url, timeout=(3.05, 27)).json()["number"]
    except requests.exceptions.JSONDecodeError:
        return 0
