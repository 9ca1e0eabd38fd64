import requests


class Session(requests.Session):
    def request(self, *args, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().request(*args, **kwargs)


session = Session()


def run(url):
    return session.get(url)
