import requests

SESSION = requests.Session()


class Client:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()

    def get(self, path):
        return self.session.get(self.base + path, timeout=(3.05, 27))

    def send(self, path, body):
        return self.session.post(self.base + path, data=body, timeout=30)


def shared(url):
    return SESSION.get(url, timeout=(3.05, 27))


def local(url):
    session = requests.Session()
    return session.request("GET", url, timeout=(3.05, 27))


def entered(url):
    with requests.Session() as s:
        return s.get(url, timeout=(3.05, 27))


def chained(url):
    return requests.Session().get(url, timeout=(3.05, 27))
