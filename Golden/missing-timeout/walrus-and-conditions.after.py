import requests


def fetch(url, fallback):
    if (response := requests.get(url, timeout=(3.05, 27))).ok:
        return response.text
    while not (again := requests.get(fallback, timeout=(3.05, 27))).ok:
        continue
    return again.text if again.text else requests.get(url, timeout=(3.05, 27)).text
