from service.clients import get_redis


def page(path):
    return get_redis().get(path)
