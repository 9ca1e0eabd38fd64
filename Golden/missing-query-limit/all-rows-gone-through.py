from sqlalchemy import select

from app.models import Item, Order


def expire(session, day):
    for item in session.query(Item).filter(Item.best_before < day):
        session.delete(item)


def everything(session):
    yield from session.query(Item).order_by(Item.name)


def streamed(session):
    for order in session.scalars(select(Order)):
        yield order.as_dict()


async def lazily(session, sink):
    async for order in await session.stream_scalars(select(Order)):
        await sink.put(order)


def by_name(session):
    return {item.name: item for item in session.query(Item).filter(Item.open)}


def names(session):
    return set(session.scalars(select(Item.name)))


def prices(session):
    return dict(session.query(Item.name, Item.price))


def open_ones(session):
    return [item for item in session.query(Item) if item.is_open()]


def total(session, day):
    return sum(order.total for order in session.query(Order).filter(Order.day == day))


def first_fitting(session, size):
    for item in session.query(Item).order_by(Item.price):
        if item.fits(size):
            return item
    return None


def lazy_names(session):
    return (item.name for item in session.query(Item))


def parts(session):
    return [part for item in session.query(Item) for part in item.parts if part.spare]


def known(session, names):
    return [item for item in session.query(Item).filter(Item.name.in_(names))]


def page(session, start):
    return [item.name for item in session.query(Item).slice(start, start + 20)]


def batches(session, sink):
    for item in session.query(Item).yield_per(500):
        sink.put(item)


def collect(session, found):
    for item in session.query(Item).filter(Item.open):
        found.append(item)
