import backoff
import requests
from requests.adapters import HTTPAdapter
from tenacity import Retrying, retry, stop_after_attempt
from urllib3.util import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=3)))


@retry(stop=stop_after_attempt(3))
def by_tenacity(url):
    return requests.get(url, timeout=5)


@backoff.on_exception(backoff.expo, requests.RequestException, max_tries=3)
def by_backoff(url):
    return requests.get(url, timeout=5)


def by_adapter(url):
    return session.get(url, timeout=5)


def by_block(url):
    for attempt in Retrying(stop=stop_after_attempt(3)):
        with attempt:
            return requests.get(url, timeout=5)


def inner(url):
    return requests.get(url, timeout=5)


@retry(stop=stop_after_attempt(3))
def outer(url):
    return inner(url).json()
