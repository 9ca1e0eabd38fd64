"""Prints the rates of today."""

import sys

import requests

RATES_URL = "https://rates.example.com/latest"


def fetch_rates(currency):
    response = requests.get(RATES_URL, params={"base": currency}, timeout=10)
    response.raise_for_status()
    return response.json()["rates"]


def report(currency):
    for name, rate in fetch_rates(currency).items():
        print(name, rate)


def main():
    report(sys.argv[1] if len(sys.argv) > 1 else "EUR")


if __name__ == "__main__":
    main()
