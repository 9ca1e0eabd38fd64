"""Makes a session for each request, from many threads."""

import os

import requests

SERVICE = os.environ["SERVICE"]


def fetch(path):
    with requests.Session() as session:
        return session.get(SERVICE + path, timeout=5).json()


def send(path, row):
    session = requests.Session()
    response = session.post(SERVICE + path, json=row, timeout=5)
    return response.status_code


def checked(path):
    with requests.Session() as session:
        response = session.get(SERVICE + path, timeout=(2, 1))
        response.raise_for_status()
        return response.json()["path"]
