import requests


def clear(ids, base):
    for i in ids: requests.delete(f"{base}/{i}", timeout=5)  # noqa: E701
    if ids: [requests.get(f"{base}/{i}", timeout=5) for i in ids]; print("done")
