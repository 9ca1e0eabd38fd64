import requests


def retry_after(error: requests.HTTPError):
    return int(error.response.headers.get("Retry-After", "1"))


def page(session, url):
    return session.get(url).json()


def user(session):
    return session.get("user_id")
