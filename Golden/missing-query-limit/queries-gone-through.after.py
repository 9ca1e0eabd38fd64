from sqlalchemy import select

from app.models import Item, Order


def labels(session, prefix, limit=100):
    found = []
    for item in session.query(Item).filter(Item.name.startswith(prefix)).limit(limit):
        found.append({"id": item.id, "label": item.name.title()})
    return found


def titles(session, owner, limit=100):
    return [
        item.title for item in session.query(Item).filter_by(owner=owner).limit(limit)
    ]


def open_orders(session, limit=100):
    statement = select(Order).where(Order.closed_at.is_(None)).order_by(Order.placed_at)
    orders = []
    for order in session.scalars(statement.limit(limit)):
        orders.append(order.as_dict())
    return {"orders": orders}


def newest(session, limit=100):
    query = session.query(Item).order_by(Item.created_at.desc())
    return [*query.limit(limit)]


def cheap(session, price, limit=100):
    query = session.query(Item)
    if price:
        query = query.filter(Item.price < price)
    return tuple(query.limit(limit))


async def of_customer(session, customer, limit=100):
    rows = []
    for order in await session.scalars(
        select(Order).where(Order.customer == customer).limit(limit)
    ):
        rows.append(order)
    return rows


async def streamed(session, customer, limit=100):
    result = await session.stream_scalars(
        select(Order).where(Order.customer == customer).limit(limit)
    )
    return [order.as_dict() async for order in result]


def over_lines(session, term, limit=100):
    return [
        {"id": item.id, "name": item.name}
        for item in session.query(Item)
        .filter(Item.name.ilike(f"%{term}%"))
        .order_by(Item.name)
        .limit(limit)
    ]


def in_parentheses(session, term, limit=100):
    names = []
    for item in (
        session.query(Item)
        .filter(Item.name.ilike(f"%{term}%"))
        .filter(Item.hidden_at.is_(None))
        .limit(limit)
    ):
        names.append(item.name)
    return names


def long_lines(session, owner, state, limit=100):
    names = []
    for item in (
        session.query(Item)
        .filter(Item.owner == owner, Item.state == state)
        .limit(limit)
    ):
        names.append(item.name)
    return names


def long_comprehension(session, owner, state, limit=100):
    return [
        i.as_dict()
        for i in session.query(Item).filter(Item.owner == owner.name).limit(limit)
    ]


def pairs(session, limit=100):
    return [
        {"place": n, "name": i.name}
        for n, i in enumerate(session.query(Item).limit(limit))
    ]
