"""Asks the same service, and looks at no status."""

import requests


def send_all(messages):
    return requests.post("https://mail.com/bulk", json=messages, timeout=30)
