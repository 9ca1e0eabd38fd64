import httpx
import requests
from pydantic import BaseModel

WORKER = "http://{}:8475/version"
JOBS_PATH = "/v1/jobs"


class Embeddings(BaseModel):
    endpoint: str = "https://embeddings.example.com"

    def embed(self, text):
        return requests.post(self.endpoint, json=text, timeout=30).json()


def restart(host):
    return requests.post(WORKER.format(host), timeout=30).ok


def restart_of(tenant):
    address = "https://%s.example.com/restart" % tenant
    return requests.post(address, timeout=30).ok


class Jobs:
    def __init__(self, host):
        self.client = httpx.Client(base_url=host, timeout=30)

    def start(self, job):
        return self.client.post(JOBS_PATH, json=job).json()
