from sqlalchemy import select

from shop import tables
from shop.decorators import bound, counted, with_session
from shop.models import Item
from shop.tables import orders


@with_session
def named(session, name):
    return session.query(Item).filter(Item.name == name).all()


@counted("prefix")
@with_session
def beginning_with(session, prefix):
    return session.scalars(select(Item).where(Item.name.startswith(prefix))).all()


@bound
def looked_at(session, name):
    return session.query(Item).filter(Item.name == name).all()


def with_number(session, number):
    return session.query(Item).filter(Item.number == number).all()


def with_sign(session, sign):
    return session.query(Item).filter_by(sign=sign).all()


def order(connection, number):
    return connection.execute(orders.select().where(orders.c.number == number)).all()


def customers(connection, number):
    query = select(tables.orders.c.customer).where(tables.orders.c.number == number)
    return connection.execute(query).all()


def orders_of(connection, customer):
    return connection.execute(select(orders).where(orders.c.customer == customer)).all()


def parts_of(item: Item):
    return item.parts.all()


def tags_of(item: Item):
    return item.tags.all()
