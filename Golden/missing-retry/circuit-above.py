import requests
from circuitbreaker import circuit


@circuit(failure_threshold=5, recovery_timeout=30)
def fetch(url):
    return requests.get(url, timeout=5)
