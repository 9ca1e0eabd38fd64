from sqlalchemy import select

from app.models import Item


def named(session, name, limit=100):
    """Called with its arguments as they stand."""
    return session.query(Item).filter(Item.name == name).limit(limit).all()


def near(session, place):
    """Handed to a framework, which looks at its parameters."""
    return session.query(Item).filter(Item.place == place).limit(100).all()


def of_shop(session, shop):
    """Called through the package with arguments that nobody sees."""
    return session.query(Item).filter(Item.shop == shop).limit(100).all()


def matching(session, **columns):
    """Called with a column that is called limit."""
    return session.query(Item).filter_by(**columns).limit(100).all()


def of_colour(session, colour):
    """Counted by its caller."""
    return session.scalars(select(Item).where(Item.colour == colour)).all()


def tested(session, size, limit=100):
    """A test may do with it what it likes."""
    return session.query(Item).filter(Item.size == size).limit(limit).all()
