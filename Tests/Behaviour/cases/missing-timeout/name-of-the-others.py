"""Two of three calls have a deadline, by a name."""

import os

import requests

SERVICE = os.environ["SERVICE"]
TIMEOUT = float(os.environ.get("TIMEOUT", "0.3"))


def create(row):
    return requests.post(SERVICE + "/rows", json=row, timeout=TIMEOUT).status_code


def update(path, row):
    return requests.put(SERVICE + path, json=row).status_code


def remove(path):
    return requests.delete(SERVICE + path, timeout=TIMEOUT).status_code


def call(method, path, timeout=20, **options):
    return requests.request(method, SERVICE + path, **options).status_code


def forward(path, **options):
    return requests.get(SERVICE + path, **options).status_code
