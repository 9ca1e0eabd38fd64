"""A session that several requests of one call share already, by functions that get it."""

import requests

from app.settings import STOCK


def asked(session, method, path, **words):
    answer = session.request(method, STOCK + path, timeout=(5, 30), **words)
    answer.raise_for_status()
    return answer


def publish(name, contents):
    with requests.Session() as session:
        asked(session, "PUT", f"/lists/{name}", data=contents)
        asked(session, "PUT", "/reload")


def publish_with_a_token(name, contents):
    session = requests.Session()
    token = asked(session, "POST", "/token").text
    asked(session, "PUT", f"/lists/{name}", data=contents, headers={"Authorization": token})
