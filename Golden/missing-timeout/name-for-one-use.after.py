import requests

UPLOAD_TIMEOUT_SECONDS = 600
METADATA_TIMEOUT = 3


def upload(url, file):
    """Uploads take long, other calls do not."""
    return requests.put(url, data=file, timeout=UPLOAD_TIMEOUT_SECONDS)


def upload_in_two_steps(url, file):
    session = requests.Session()
    ticket = requests.post(url, timeout=UPLOAD_TIMEOUT_SECONDS).json()
    return session.put(ticket["url"], data=file, timeout=UPLOAD_TIMEOUT_SECONDS)


def delete(url):
    return requests.delete(url, timeout=(3.05, 27))
