"""All that is imported from the shop is so by relative names."""

import requests

from . import models
from .retries import retry_transient


@retry_transient
def rate(currency):
    response = requests.get(
        f"https://rates.example/{models.CURRENCY}/{currency}", timeout=10
    )
    response.raise_for_status()
    return response.json()
