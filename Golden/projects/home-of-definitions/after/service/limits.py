from service.clients import get_redis


def hits(caller):
    return get_redis().incr(f"hits:{caller}")
