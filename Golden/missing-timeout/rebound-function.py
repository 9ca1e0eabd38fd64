import requests

from app import settings
from app.cache import cached_get

get = requests.get
if settings.CACHED:
    get = cached_get


def fetch(url):
    return get(url)
