from app.base import Finder, Repository
from app.models import Item


class Items(Repository[Item]):
    def __init__(self, session):
        self.session = session

    def named(self, name):
        return self.session.query(Item).filter(Item.name == name).all()

    def of_age(self, age):
        """Overridden in another file."""
        return self.session.query(Item).filter(Item.age == age).all()

    def of_shop(self, shop):
        """Declared by the base of the base."""
        return self.session.query(Item).filter(Item.shop == shop).all()

    def of_colour(self, colour):
        """Declared by a protocol."""
        return self.session.query(Item).filter(Item.colour == colour).all()

    def near(self, place):
        """Handed on as a bound method."""
        return self.session.query(Item).filter(Item.place == place).all()


def repository(session) -> Finder:
    return Items(session)
