import requests


def clear(ids, base):
    with requests.Session() as session:
        for i in ids: session.delete(f"{base}/{i}", timeout=5)  # noqa: E701
    if ids:
        with requests.Session() as session:
            [session.get(f"{base}/{i}", timeout=5) for i in ids]
        print("done")
