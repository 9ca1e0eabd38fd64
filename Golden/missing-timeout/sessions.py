import requests

SESSION = requests.Session()


class Client:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()

    def get(self, path):
        return self.session.get(self.base + path)

    def send(self, path, body):
        return self.session.post(self.base + path, data=body)


def shared(url):
    return SESSION.get(url)


def local(url):
    session = requests.Session()
    return session.request("GET", url)


def entered(url):
    with requests.Session() as s:
        return s.get(url)


def chained(url):
    return requests.Session().get(url)
