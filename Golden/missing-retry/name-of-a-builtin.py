from requests import get

STOCK_URL = "https://stock.example.com"


def stock(item):
    response = get(f"{STOCK_URL}/items/{item}", timeout=5)
    response.raise_for_status()
    return response.json()


def push(channel, text):
    try:
        channel.send(text)
    except ConnectionError:
        channel.close()
