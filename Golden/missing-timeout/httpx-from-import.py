from httpx import AsyncClient, Client


def make():
    return Client(timeout=None), AsyncClient(timeout=None)
