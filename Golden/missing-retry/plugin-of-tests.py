"""Asks a dashboard which tests are known to fail."""

import pytest
import requests

DASHBOARD = "https://dashboard.example.com"


@pytest.hookimpl(tryfirst=True)
def known_failures(config):
    return requests.get(f"{DASHBOARD}/failures", timeout=(3.05, 27)).json()


@pytest.fixture(scope="session")
def page():
    def fetch(path):
        return requests.get(f"{DASHBOARD}/{path}", timeout=(3.05, 27)).text

    return fetch


def pytest_collection_modifyitems(config, items):
    flaky = requests.get(f"{DASHBOARD}/flaky", timeout=(3.05, 27)).json()
    items[:] = [item for item in items if item.nodeid not in flaky]
