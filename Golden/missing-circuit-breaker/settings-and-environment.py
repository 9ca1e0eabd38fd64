import os

import requests
from django.conf import settings

AUDIT_URL = os.environ["AUDIT_URL"]


def audit(event):
    requests.post(AUDIT_URL, json=event, timeout=5)


def score(application):
    return requests.post(settings.SCORING_URL, json=application, timeout=20).json()


def report(event):
    url = os.environ.get("REPORTS_URL")
    requests.post(f"{url}/events", json=event, timeout=5)
