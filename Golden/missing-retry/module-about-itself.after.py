"""Tells of new releases."""

__author__ = "The Shop"
__version__ = "1.4"

import os

os.environ.setdefault("REQUESTS_CA_BUNDLE", "/etc/ssl/shop.pem")
os.environ["NO_PROXY"] = "shop.internal"

import requests
import yaml
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from pathlib import Path

RELEASES = "https://releases.example.com/shop.yaml"

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@retry_connection
def releases():
    response = requests.get(RELEASES, timeout=10)
    return yaml.safe_load(response.text)


def notes(folder: Path):
    return [(folder / release["name"]).read_text() for release in releases()]
