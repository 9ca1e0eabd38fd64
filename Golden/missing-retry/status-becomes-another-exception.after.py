import urllib.error
import urllib.request

import requests
from tenacity import (
    retry,
    retry_if_exception,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, urllib.error.HTTPError):
        return error.code in (429, 502, 503, 504)
    return isinstance(error, (urllib.error.URLError, ConnectionError))


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


class CatalogError(Exception):
    pass


@retry_connection
def blocks(page):
    """The status is told by another exception, so only the connection is worth a try."""
    response = requests.get(f"https://catalog.example.com/pages/{page}", timeout=10)
    try:
        response.raise_for_status()
    except requests.HTTPError as error:
        raise CatalogError(f"page {page}") from error
    return response.json()["blocks"]


@retry_transient
def page(number):
    """A page that is missing is none, other statuses are raised."""
    try:
        with urllib.request.urlopen(
            f"https://catalog.example.com/pages/{number}", timeout=10
        ) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        raise
