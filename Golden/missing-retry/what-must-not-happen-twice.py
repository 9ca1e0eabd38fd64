import requests

calls = 0


def counted(url):
    global calls
    calls += 1
    return requests.get(url, timeout=5)


def outer(url):
    tries = 0

    def inner():
        nonlocal tries
        tries += 1
        return requests.get(url, timeout=5)

    return inner()


def published(url, bus):
    bus.publish("fetching")
    return requests.get(url, timeout=5)


def consumed(urls):
    return requests.get(urls.pop(), timeout=5)


def queued(queue):
    return requests.get(queue.get(timeout=1), timeout=5)


def read(url, body):
    return requests.get(url, data=body.read(), timeout=5)


def saved(url, store):
    response = requests.get(url, timeout=5)
    store.save(response.json())


def two(url):
    token = requests.get(f"{url}/token", timeout=5).text
    return requests.get(url, headers={"X-Token": token}, timeout=5)


def again(url):
    response = requests.get(url, timeout=5)
    return again(response.json()["next"]) if response.is_redirect else response


def streamed(url, path):
    response = requests.get(url, stream=True, timeout=5)
    with open(path, "wb") as file:
        file.write(response.content)


def locked(url, lock):
    with lock:
        return requests.get(url, timeout=5)
