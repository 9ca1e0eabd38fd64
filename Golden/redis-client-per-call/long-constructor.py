import redis

from .settings import CACHE_CERTIFICATE, CACHE_HOST, CACHE_PASSWORD


def page(path):
    client = redis.Redis(host=CACHE_HOST, password=CACHE_PASSWORD, ssl=True, ssl_ca_certs=CACHE_CERTIFICATE)
    return client.get(path)


def short(path):
    client = redis.Redis(
        host="cache", port=6380, db=7
    )
    return client.get(path)
