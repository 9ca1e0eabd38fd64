from functools import lru_cache

import requests


class Account:
    def __init__(self, url, key):
        self.url = url
        self.key = key

    @staticmethod
    def plans(url):
        return requests.get(f"{url}/plans", timeout=5).json()

    @classmethod
    def default(cls):
        return cls(requests.get("https://a.example.com/default", timeout=5).text, None)

    @property
    def balance(self):
        headers = self._headers()
        response = requests.get(f"{self.url}/balance", headers=headers, timeout=5)
        return response.json()["balance"]

    # The currencies hardly ever change.
    @lru_cache(maxsize=None)
    def currencies(self):
        return requests.get(f"{self.url}/currencies", timeout=5).json()

    def _headers(self):
        return {"Authorization": f"Bearer {self.key}"}
