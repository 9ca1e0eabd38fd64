"""Writes down the rates of today, once."""

import requests

URL = "https://rates.example.com/latest"


def latest():
    response = requests.get(URL, timeout=10)
    response.raise_for_status()
    return response.text


if __name__ == "__main__":
    print(latest())
