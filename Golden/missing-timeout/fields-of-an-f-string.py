import requests


def greeting(user):
    return f"Hello {requests.get(f'https://x.io/{user}').text}"
