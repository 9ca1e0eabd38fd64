"""Asks a service for one thing after the other."""

import os

import requests

SERVICE = os.environ["SERVICE"]


def titles(numbers, token):
    result = []
    for number in numbers:
        response = requests.get(
            f"{SERVICE}/items/{number}",
            params={"fields": ["title", "price"]},
            headers={"Authorization": f"Bearer {token}"},
            timeout=5,
        )
        response.raise_for_status()
        answer = response.json()
        result.append((answer["path"], answer["query"], answer["authorization"]))
    return result


def statuses(paths):
    found = {}
    for path in paths:
        try:
            response = requests.get(SERVICE + path, timeout=(2, 1))
        except requests.Timeout:
            found[path] = "late"
            continue
        if response.status_code == 404:
            continue
        found[path] = response.status_code
    return found


def answers(paths):
    return [requests.get(SERVICE + path, timeout=5).json()["cookie"] for path in paths]
