import urllib.error
import urllib.request

import requests


class CatalogError(Exception):
    pass


def blocks(page):
    """The status is told by another exception, so only the connection is worth a try."""
    response = requests.get(f"https://catalog.example.com/pages/{page}", timeout=10)
    try:
        response.raise_for_status()
    except requests.HTTPError as error:
        raise CatalogError(f"page {page}") from error
    return response.json()["blocks"]


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
