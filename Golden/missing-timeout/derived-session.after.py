from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter


class Shop(requests.Session):
    def __init__(self, base):
        super().__init__()
        self.base = base
        self.headers["Accept"] = "application/json"

    def item(self, number):
        return self.get(f"{self.base}/items/{number}", timeout=(3.05, 27)).json()

    def buy(self, number):
        response = self.post(
            f"{self.base}/orders",
            json={"item": number},
            timeout=30,
        )
        response.raise_for_status()


class Relative(requests.Session):
    def __init__(self, base):
        super().__init__()
        self.base = base

    def request(self, method, path, **kwargs):
        kwargs.setdefault("timeout", 30)
        return super().request(method, urljoin(self.base, path), **kwargs)

    def item(self, number):
        return self.get(f"items/{number}").json()


class Patient(requests.Session):
    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", 60)
        return super().request(method, url, **kwargs)

    def item(self, number):
        return self.get(f"https://shop.example.com/items/{number}")


class PassesPlaces(requests.Session):
    def request(self, method, url, *args, **kwargs):
        return super().request(method, url, *args, **kwargs)


class Sender(requests.Session):
    def request(self, method, url, **kwargs):
        return super().request(method, url.lower(), **kwargs)

    def send(self, request, **kwargs):
        kwargs["timeout"] = kwargs.get("timeout") or 10
        return super().send(request, **kwargs)


class Logging(requests.Session):
    def send(self, request, **kwargs):
        print(request.url)
        return super().send(request, **kwargs)


class DeadlineAdapter(HTTPAdapter):
    def send(self, request, timeout=None, **kwargs):
        return super().send(request, timeout=timeout or 10, **kwargs)


class Mounting(requests.Session):
    def __init__(self):
        super().__init__()
        self.mount("https://", DeadlineAdapter())

    def item(self, number):
        return self.get(f"https://shop.example.com/items/{number}")


class Own(requests.Session):
    def get(self, url):
        return self.cache[url]

    def item(self, number):
        return self.get(f"https://shop.example.com/items/{number}")


class Mixed(Patient, requests.Session):
    def item(self, number):
        return self.get(f"https://shop.example.com/items/{number}")


class Derived(Shop):
    def order(self, number):
        return self.get(f"{self.base}/orders/{number}")
