import requests


def titles(ids, base):
    for i in ids:
        requests.get(f"{base}/{i}")  # hoist: allow[session-per-call] one host each
