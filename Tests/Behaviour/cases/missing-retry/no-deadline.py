"""Asks without a deadline, through httpx and requests."""

import os

import httpx
import requests

SERVICE = os.environ["SERVICE"]


def fetch(path):
    response = requests.get(SERVICE + path)
    return response.status_code, response.text


def fetch_json(path):
    return httpx.get(SERVICE + path).json()["path"]
