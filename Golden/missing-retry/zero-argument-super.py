import requests


class Source:
    def params(self):
        return {"format": "json"}


class Feed(Source):
    def params(self):
        return super().params() | {"limit": 10}

    def fetch(self, url):
        params = super().params()
        return requests.get(url, params=params, timeout=5)
