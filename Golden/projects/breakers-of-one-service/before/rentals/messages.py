"""Mail to guests: another service, with a breaker of its own."""

import requests

from rentals.settings import MAIL_URL


def send(message):
    response = requests.post(MAIL_URL, json=message, timeout=10)
    response.raise_for_status()
