import requests
from flask import session


def count():
    session["visits"] = session.get("visits", 0) + 1
    return session.get("visits/total")


def status(url):
    return requests.head(url).status_code
