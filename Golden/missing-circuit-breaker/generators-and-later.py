import httpx
import requests

EXPORT_URL = "https://export.example.com"
client = httpx.AsyncClient(timeout=5)


def export(rows):
    for row in rows:
        yield requests.post(EXPORT_URL, json=row, timeout=5).json()


def later(row):
    return client.post(EXPORT_URL, json=row)
