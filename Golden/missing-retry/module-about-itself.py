"""Tells of new releases."""

__author__ = "The Shop"
__version__ = "1.4"

import os

os.environ.setdefault("REQUESTS_CA_BUNDLE", "/etc/ssl/shop.pem")
os.environ["NO_PROXY"] = "shop.internal"

import requests
import yaml

from pathlib import Path

RELEASES = "https://releases.example.com/shop.yaml"


def releases():
    response = requests.get(RELEASES, timeout=10)
    return yaml.safe_load(response.text)


def notes(folder: Path):
    return [(folder / release["name"]).read_text() for release in releases()]
