"""Books entries in a ledger, which says what is wrong by its status."""

import os

import requests

LEDGER_URL = os.environ["SERVICE"] + "/status"


class LedgerError(Exception):
    pass


def book(status: int, *lines: str, note: str = "") -> dict:
    """Book an entry; the ledger answers with the status that it is told."""
    response = requests.post(
        f"{LEDGER_URL}/{status}", json={"lines": lines, "note": note}, timeout=5
    )
    response.raise_for_status()
    return response.json()


def booked(status):
    try:
        return book(status, "one", "two", note="both")["path"]
    except requests.HTTPError as error:
        return f"refused with {error.response.status_code}"
    except requests.RequestException as error:
        raise LedgerError("the ledger is away") from error
