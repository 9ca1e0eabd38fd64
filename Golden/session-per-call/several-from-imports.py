from requests import RequestException, get, post


def names(ids, base):
    for i in ids:
        try:
            yield get(f"{base}/{i}", timeout=5).json()["name"]
        except RequestException:
            post(f"{base}/failed/{i}", timeout=5)


def one(base):
    return post(base, timeout=5)
