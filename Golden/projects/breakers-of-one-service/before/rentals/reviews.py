"""A module with a name of its own for what the others import."""

import requests


def is_service_failure(answer):
    return answer.status_code >= 500


def publish(review):
    response = requests.post("https://reviews.example.net", json=review, timeout=10)
    if is_service_failure(response):
        return None
    response.raise_for_status()
    return response.json()
