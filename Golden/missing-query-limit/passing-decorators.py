import functools
import inspect
from contextlib import suppress
from typing import TypeVar, cast

from sqlalchemy import select
from tenacity import retry, stop_after_attempt

from app.database import Session
from app.models import Item

F = TypeVar("F")


def with_session(function):
    """Gives a function a session unless its caller does."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        if "session" in kwargs:
            return function(*args, **kwargs)
        with Session() as session:
            return function(*args, session=session, **kwargs)

    return wrapper


def logged(name, quiet=False):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(self, *args, **kwargs):
            print(name, function.__name__, quiet)
            return await function(self, *args, **kwargs)

        return wrapper

    return decorate


def typed(function: F) -> F:
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return cast(F, wrapper)


def checked(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return function(*args, **kwargs)

    return wrapper


def named_only(function):
    @functools.wraps(function)
    def wrapper(**kwargs):
        return function(**kwargs)

    return wrapper


def first_two(function):
    def wrapper(session, name):
        return function(session, name)

    return wrapper


def silent(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        kwargs = {key: value for key, value in kwargs.items() if value}
        with suppress(ValueError):
            return function(*args, **kwargs)

    return wrapper


HANDLERS = {}


def registered(function):
    HANDLERS[function.__name__] = function
    return function


@with_session
def cheap(price, session=None):
    return session.query(Item).filter(Item.price < price).all()


class Shop:
    @logged("shop", quiet=True)
    async def in_stock(self, session):
        return (await session.scalars(select(Item).where(Item.stock > 0))).all()


@typed
def named(session, name):
    return session.query(Item).filter(Item.name == name).all()


@retry(stop=stop_after_attempt(3))
def patiently(session, name):
    return session.query(Item).filter(Item.name == name).all()


@functools.lru_cache(maxsize=100)
@typed
def cached(name):
    with Session() as session:
        return session.query(Item).filter(Item.name == name).all()


@checked
def looked_at(session, name):
    return session.query(Item).filter(Item.name == name).all()


@named_only
def by_keyword(session, name):
    return session.query(Item).filter(Item.name == name).all()


@first_two
def by_position(session, name):
    return session.query(Item).filter(Item.name == name).all()


@silent
def changed_on_the_way(session, name):
    return session.query(Item).filter(Item.name == name).all()


@registered
def known_elsewhere(session, name):
    return session.query(Item).filter(Item.name == name).all()


@logged
def not_made(session, name):
    return session.query(Item).filter(Item.name == name).all()
