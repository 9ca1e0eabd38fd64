from httpx import AsyncClient, Client, Timeout


def make():
    client = Client(timeout=Timeout(27, connect=3.05))
    return client, AsyncClient(timeout=Timeout(27, connect=3.05))
