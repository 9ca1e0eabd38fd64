from requests import RequestException, post

HOOK_URL = "https://hooks.example.com/orders"


def tell(order):
    return post(HOOK_URL, json=order, timeout=5).status_code


def push(channel, order):
    try:
        channel.send(order)
    except ConnectionError:
        channel.close()
    except RequestException:
        channel.pause()
