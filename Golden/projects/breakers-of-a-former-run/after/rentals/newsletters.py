"""Asks the same service, and looks at no status."""

import requests

from rentals.messages import mail_circuit


@mail_circuit
def send_all(messages):
    return requests.post("https://mail.com/bulk", json=messages, timeout=30)
