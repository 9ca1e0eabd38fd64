"""Watches the rates."""

import time

import requests

RATES_URL = "https://rates.example.com/latest"


def fetch_rates(currency):
    response = requests.get(RATES_URL, params={"base": currency}, timeout=10)
    response.raise_for_status()
    return response.json()["rates"]


def main():
    while True:
        print(fetch_rates("EUR")["USD"])
        time.sleep(1)


if __name__ == "__main__":
    main()
