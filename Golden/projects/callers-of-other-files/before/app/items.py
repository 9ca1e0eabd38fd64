from sqlalchemy import select

from app.models import Item


def named(session, name):
    """Called with its arguments as they stand."""
    return session.query(Item).filter(Item.name == name).all()


def near(session, place):
    """Handed to a framework, which looks at its parameters."""
    return session.query(Item).filter(Item.place == place).all()


def of_shop(session, shop):
    """Called through the package with arguments that nobody sees."""
    return session.query(Item).filter(Item.shop == shop).all()


def matching(session, **columns):
    """Called with a column that is called limit."""
    return session.query(Item).filter_by(**columns).all()


def of_colour(session, colour):
    """Counted by its caller."""
    return session.scalars(select(Item).where(Item.colour == colour)).all()


def tested(session, size):
    """A test may do with it what it likes."""
    return session.query(Item).filter(Item.size == size).all()
