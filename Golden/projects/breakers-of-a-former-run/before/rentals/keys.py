"""A service that is new, for which the project has the half already."""

import requests


def open_door(number):
    response = requests.post(f"https://keys.com/{number}", timeout=5)
    response.raise_for_status()
