"""Keeps what tests have shown in Redis."""

import pytest
import redis


def pytest_runtest_logreport(report):
    client = redis.Redis(host="results", socket_timeout=5)
    client.hset("outcomes", report.nodeid, report.outcome)


@pytest.hookimpl
def keep(session):
    client = redis.Redis(host="results", socket_timeout=5)
    client.incr("sessions")
