import requests


class PatientSession(requests.Session):
    def request(self, *args, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().request(*args, **kwargs)


session = PatientSession()


def fetch(url):
    return session.get(url)
