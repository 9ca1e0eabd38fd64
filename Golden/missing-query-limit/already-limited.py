from sqlalchemy import select

from app.models import Item, session


def some(count):
    return session.query(Item).limit(count).all()


def page(number):
    return session.query(Item)[number * 10 : number * 10 + 10]


def paged(offset, session):
    statement = select(Item).offset(offset).fetch(10)
    return session.scalars(statement).all()


def earlier(count, session):
    query = session.query(Item)
    if count:
        query = query.limit(count)
    query = query.order_by(Item.id)
    return query.all()


def conditional(session, count):
    query = select(Item).limit(10)
    results = session.scalars(query).all()
    return results


def batches(session):
    return session.scalars(select(Item).execution_options(yield_per=10)).yield_per(10).all()
