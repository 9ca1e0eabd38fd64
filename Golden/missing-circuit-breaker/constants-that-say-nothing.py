import requests

from app.settings import settings

API_BASE = "https://api.chat.example.com/v1"


def send(text):
    answer = requests.post(f"{API_BASE}/messages", json={"text": text}, timeout=10)
    return answer.json()


def upload(content):
    answer = requests.post(
        "https://api.chat.example.com/files", data=content, timeout=10
    )
    answer.raise_for_status()


def store(points):
    requests.post(f"{settings.metrics_store.url}/points", json=points, timeout=10)
