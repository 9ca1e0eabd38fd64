import functools
import time

import requests


def persistent(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for number in range(times):
                try:
                    return function(*args, **kwargs)
                except requests.ConnectionError:
                    if number == times - 1:
                        raise
                    time.sleep(2**number)

        return wrapper

    return decorate


@persistent(3)
def stock(url):
    return requests.get(url, timeout=5).json()
