from sqlalchemy import and_, select

from app.models import Event, orders, session


def of_the_table(start, end):
    query = orders.select().where(start < orders.c.placed, orders.c.placed <= end)
    return session.execute(query).all()


def of_both(start, end):
    return session.execute(
        select(Event).where(and_(start < Event.number, Event.number <= end))
    ).all()


def changed_between(cursor, last, current):
    cursor.execute(
        "SELECT user_name FROM receipts WHERE %s < position AND position <= %s", (last, current)
    )
    return cursor.fetchall()
