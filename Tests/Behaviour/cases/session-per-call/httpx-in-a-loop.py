"""Sends rows to a service, one after the other."""

import os

import httpx

SERVICE = os.environ["SERVICE"]


def send(rows):
    accepted = 0
    for row in rows:
        response = httpx.post(f"{SERVICE}/rows", json=row, timeout=5)
        response.raise_for_status()
        accepted += 1
    return accepted


def pages(first):
    page = first
    while page:
        response = httpx.get(f"{SERVICE}/pages/{page}", timeout=5)
        yield response.json()["path"]
        page -= 1
