"""All that is imported from the shop is so by relative names."""

import requests

from . import models


def rate(currency):
    response = requests.get(
        f"https://rates.example/{models.CURRENCY}/{currency}", timeout=10
    )
    response.raise_for_status()
    return response.json()
