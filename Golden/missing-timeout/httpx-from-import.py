from httpx import AsyncClient, Client


def make():
    client = Client(timeout=None)
    return client, AsyncClient(timeout=None)
