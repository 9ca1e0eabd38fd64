"""Reads rates from a service, and books what was bought."""

import logging
import os

import requests

SERVICE = os.environ["SERVICE"]
log = logging.getLogger(__name__)


class RatesError(Exception):
    """There are no rates today."""


def rates(path, **params):
    """All rates of a day."""
    response = requests.get(SERVICE + path, params=params, timeout=(2, 0.3))
    log.info("%s: %d", path, response.status_code)
    return response.json()


def checked(path):
    response = requests.get(f"{SERVICE}{path}", timeout=5)
    response.raise_for_status()
    return response.json()["path"]


def status(path):
    return requests.head(SERVICE + path, timeout=5).status_code


def rates_or_error(path):
    try:
        return checked(path)
    except requests.RequestException as error:
        raise RatesError(path) from error


def book(path, amount):
    response = requests.post(SERVICE + path, json={"amount": amount}, timeout=5)
    response.raise_for_status()
    return response.json()["path"]


def withdraw(path):
    return requests.delete(SERVICE + path, timeout=5).status_code
