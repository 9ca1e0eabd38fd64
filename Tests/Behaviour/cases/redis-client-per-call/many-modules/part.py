"""One of many modules of a service, each of which connects by itself."""

import redis
from settings import HOST, PORT

NUMBER = int(__name__.rpartition("_")[2])


def answer(number):
    client = redis.Redis(host=HOST, port=PORT)
    client.set(f"part:{NUMBER}:{number}", number * NUMBER)
    return NUMBER, client.get(f"part:{NUMBER}:{number}")
