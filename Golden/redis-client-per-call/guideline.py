"""A cache of rendered pages."""

import redis


def get_page(path):
    r = redis.Redis(host='localhost')  # one for every page!
    return r.get(path)
