import requests


def download(url):
    with requests.get(url, stream=True, timeout=(3.05, 27)) as response:
        return list(response.iter_content(8192))


def events(url):
    return requests.get(url, stream=True, headers={"Accept": "text/event-stream"})


def poll(base):
    return requests.get(base + "/poll", timeout=(3.05, 27))
