import os

import requests
from circuitbreaker import CircuitBreaker
from django.conf import settings

AUDIT_URL = os.environ["AUDIT_URL"]


def _audit_open(*args, **kwargs):
    raise requests.ConnectionError("audit: circuit open")


audit_circuit = CircuitBreaker(
    name="audit",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_audit_open,
)


def _scoring_open(*args, **kwargs):
    raise requests.ConnectionError("scoring: circuit open")


scoring_circuit = CircuitBreaker(
    name="scoring",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_scoring_open,
)


def _reports_open(*args, **kwargs):
    raise requests.ConnectionError("reports: circuit open")


reports_circuit = CircuitBreaker(
    name="reports",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_reports_open,
)


@audit_circuit
def audit(event):
    requests.post(AUDIT_URL, json=event, timeout=5)


@scoring_circuit
def score(application):
    return requests.post(settings.SCORING_URL, json=application, timeout=20).json()


@reports_circuit
def report(event):
    url = os.environ.get("REPORTS_URL")
    requests.post(f"{url}/events", json=event, timeout=5)
