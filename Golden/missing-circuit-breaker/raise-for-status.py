import requests

LEDGER_URL = "https://ledger.example.com"


class LedgerError(Exception):
    """The ledger refused an entry."""


def book(entry):
    """Book one entry."""
    response = requests.post(f"{LEDGER_URL}/entries", json=entry, timeout=10)
    response.raise_for_status()
    return response.json()["id"]


def lookup(number):
    response = requests.get(f"{LEDGER_URL}/entries/{number}", timeout=10)
    response.raise_for_status()
    return response.json()


def pay(entry):
    try:
        return book(entry)
    except requests.RequestException as error:
        raise LedgerError("no booking") from error
