from sqlalchemy import select

from app.models import Order, session


def placed_since(start):
    return session.query(Order).filter(Order.placed >= start).all()


def placed_since_if_known(start=None, end=None):
    query = select(Order).where(Order.placed < end)
    if start is not None:
        query = query.where(Order.placed >= start)
    return session.scalars(query).all()


def adults(cursor):
    cursor.execute("SELECT name FROM users WHERE age BETWEEN 18 AND 99 AND height > 1")
    return cursor.fetchall()


def later(cursor, day, hour):
    cursor.execute("SELECT name FROM events WHERE day > %s AND hour < %s", (day, hour))
    return cursor.fetchall()


def placed_between(start, end):
    return session.scalars(select(Order).where(Order.placed.between(start, end))).all()


def between(start, end):
    return session.query(Order).filter(Order.placed >= start, Order.placed < end).all()
