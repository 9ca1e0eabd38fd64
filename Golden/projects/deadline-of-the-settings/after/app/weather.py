import requests

from app.settings import HTTP_TIMEOUT


def weather(city):
    return requests.get(
        "https://weather.example.com", params={"q": city}, timeout=HTTP_TIMEOUT
    ).json()
