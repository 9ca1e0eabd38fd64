import functools
import inspect

from shop.database import Session


def with_session(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with Session() as session:
            return function(session, *args, **kwargs)

    return wrapper


def counted(name):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            print(name)
            return function(*args, **kwargs)

        return wrapper

    return decorate


def bound(function):
    names = list(inspect.signature(function).parameters)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(**dict(zip(names, args)), **kwargs)

    return wrapper
