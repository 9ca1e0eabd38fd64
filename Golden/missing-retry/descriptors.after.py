from functools import lru_cache

import requests
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


class Account:
    def __init__(self, url, key):
        self.url = url
        self.key = key

    @staticmethod
    @retry_connection
    def plans(url):
        return requests.get(f"{url}/plans", timeout=5).json()

    @classmethod
    @retry_connection
    def default(cls):
        return cls(requests.get("https://a.example.com/default", timeout=5).text, None)

    @property
    @retry_connection
    def balance(self):
        headers = self._headers()
        response = requests.get(f"{self.url}/balance", headers=headers, timeout=5)
        return response.json()["balance"]

    # The currencies hardly ever change.
    @lru_cache(maxsize=None)
    @retry_connection
    def currencies(self):
        return requests.get(f"{self.url}/currencies", timeout=5).json()

    def _headers(self):
        return {"Authorization": f"Bearer {self.key}"}
