from __future__ import annotations

import requests


def run(session: requests.Session, url):
    return session.get(url, timeout=(3.05, 27))
