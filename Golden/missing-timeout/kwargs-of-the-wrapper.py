import requests


def call(url, **kwargs):
    response = requests.get(url, **kwargs)
    return response.json()


def bounded(url, **kw):
    kw.setdefault("timeout", 5)
    return requests.get(url, **kw)


def popped(url, **options):
    options["timeout"] = 3
    return requests.post(url, **options)


def elsewhere(url, options):
    return requests.get(url, **options)


def inline(url, **kwargs): return requests.get(url, **kwargs)


class Client:
    def get(self, path, **kwargs):
        if path:
            return requests.get(self.base + path, **kwargs)
        return [requests.get(p, **kwargs) for p in self.paths]
