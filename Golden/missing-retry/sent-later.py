import httpx

client = httpx.AsyncClient()


def fetch(url):
    return client.get(url)
