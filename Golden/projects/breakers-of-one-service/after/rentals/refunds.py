"""What is paid back: the same service, whose answers are looked at by callers."""

import requests

from rentals import settings
from rentals.circuits import payments_circuit


@payments_circuit
def refund(booking):
    url = f"{settings.PAYMENTS_URL}/refunds"
    return requests.post(url, json={"booking": booking}, timeout=10)
