from __future__ import annotations

import requests


def run(session: requests.Session, url):
    return session.get(url)
