"""Asks the service that has a breaker in another module."""

import requests

from rentals.bookings import payments_circuit


@payments_circuit
def refund(booking):
    answer = requests.post("https://api.payments.com/refunds", json=booking, timeout=10)
    answer.raise_for_status()
