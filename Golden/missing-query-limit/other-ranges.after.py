from sqlalchemy import select

from app.models import Order, session


def placed_since(start, limit=100):
    return session.query(Order).filter(Order.placed >= start).limit(limit).all()


def placed_since_if_known(start=None, end=None, limit=100):
    query = select(Order).where(Order.placed < end)
    if start is not None:
        query = query.where(Order.placed >= start)
    return session.scalars(query.limit(limit)).all()


def adults(cursor):
    cursor.execute(
        "SELECT name FROM users WHERE age BETWEEN 18 AND 99 AND height > 1 LIMIT 100"
    )
    return cursor.fetchall()


def later(cursor, day, hour, limit=100):
    cursor.execute(
        "SELECT name FROM events WHERE day > %s AND hour < %s LIMIT %s",
        (day, hour, limit),
    )
    return cursor.fetchall()


def placed_between(start, end, limit=100):
    return session.scalars(
        select(Order).where(Order.placed.between(start, end)).limit(limit)
    ).all()


def between(start, end, limit=100):
    return (
        session.query(Order)
        .filter(Order.placed >= start, Order.placed < end)
        .limit(limit)
        .all()
    )
