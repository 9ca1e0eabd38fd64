from httpx import AsyncClient, Client, Timeout


def make():
    return Client(timeout=Timeout(27, connect=3.05)), AsyncClient(timeout=Timeout(27, connect=3.05))
