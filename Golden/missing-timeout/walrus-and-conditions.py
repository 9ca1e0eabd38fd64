import requests


def fetch(url, fallback):
    if (response := requests.get(url)).ok:
        return response.text
    while not (again := requests.get(fallback)).ok:
        continue
    return again.text if again.text else requests.get(url).text
