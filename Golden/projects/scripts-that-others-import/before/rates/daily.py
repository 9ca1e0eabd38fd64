"""The rates of a day; run the file to see those of today."""

import requests

URL = "https://rates.example.com/daily"


def daily(currency="EUR"):
    response = requests.get(URL, params={"base": currency}, timeout=10)
    response.raise_for_status()
    return response.json()["rates"]


if __name__ == "__main__":
    print(daily())
