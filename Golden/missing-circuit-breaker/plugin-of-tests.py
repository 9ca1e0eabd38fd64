"""Tells a dashboard how tests went."""

import pytest
import requests

DASHBOARD = "https://dashboard.example.com"


@pytest.hookimpl(hookwrapper=True)
def report(item, call):
    outcome = yield
    requests.post(f"{DASHBOARD}/results", json={"name": item.nodeid}, timeout=30)
    return outcome.get_result()


def pytest_sessionfinish(session, exitstatus):
    response = requests.post(
        f"{DASHBOARD}/sessions", json={"status": exitstatus}, timeout=30
    )
    response.raise_for_status()


@pytest.fixture
def account():
    response = requests.post(f"{DASHBOARD}/accounts", timeout=30)
    response.raise_for_status()
    return response.json()
