import requests
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

STATUS_URL = "https://status.example.com"


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code in (429, 502, 503, 504)
    return isinstance(error, requests.ConnectionError)


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


def is_server_up():
    return requests.get(STATUS_URL, timeout=2).ok


def ping(url):
    """That it fails is the answer."""
    response = requests.get(url, timeout=2)
    response.raise_for_status()
    return response.elapsed.total_seconds()


def check_connection():
    requests.head(STATUS_URL, timeout=2).raise_for_status()


def health_check():
    return {"status": requests.get(f"{STATUS_URL}/health", timeout=2).json()["status"]}


@retry_transient
def health_records(patient):
    """No probe, for all its name."""
    response = requests.get(f"{STATUS_URL}/patients/{patient}", timeout=5)
    return response.json()
