from abc import abstractmethod
from typing import Generic, Protocol, TypeVar

from app.storage import Storage

T = TypeVar("T")


class Repository(Storage, Generic[T]):
    pass


class Finder(Protocol):
    def of_colour(self, colour): ...


class Other:
    @abstractmethod
    def named(self, name): ...
