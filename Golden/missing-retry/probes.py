import requests

STATUS_URL = "https://status.example.com"


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


def health_records(patient):
    """No probe, for all its name."""
    response = requests.get(f"{STATUS_URL}/patients/{patient}", timeout=5)
    return response.json()
