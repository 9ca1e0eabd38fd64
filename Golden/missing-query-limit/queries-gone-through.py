from sqlalchemy import select

from app.models import Item, Order


def labels(session, prefix):
    found = []
    for item in session.query(Item).filter(Item.name.startswith(prefix)):
        found.append({"id": item.id, "label": item.name.title()})
    return found


def titles(session, owner):
    return [item.title for item in session.query(Item).filter_by(owner=owner)]


def open_orders(session):
    statement = select(Order).where(Order.closed_at.is_(None)).order_by(Order.placed_at)
    orders = []
    for order in session.scalars(statement):
        orders.append(order.as_dict())
    return {"orders": orders}


def newest(session):
    query = session.query(Item).order_by(Item.created_at.desc())
    return [*query]


def cheap(session, price):
    query = session.query(Item)
    if price:
        query = query.filter(Item.price < price)
    return tuple(query)


async def of_customer(session, customer):
    rows = []
    for order in await session.scalars(select(Order).where(Order.customer == customer)):
        rows.append(order)
    return rows


async def streamed(session, customer):
    result = await session.stream_scalars(
        select(Order).where(Order.customer == customer)
    )
    return [order.as_dict() async for order in result]


def over_lines(session, term):
    return [
        {"id": item.id, "name": item.name}
        for item in session.query(Item)
        .filter(Item.name.ilike(f"%{term}%"))
        .order_by(Item.name)
    ]


def in_parentheses(session, term):
    names = []
    for item in (
        session.query(Item)
        .filter(Item.name.ilike(f"%{term}%"))
        .filter(Item.hidden_at.is_(None))
    ):
        names.append(item.name)
    return names


def long_lines(session, owner, state):
    names = []
    for item in session.query(Item).filter(Item.owner == owner, Item.state == state):
        names.append(item.name)
    return names


def long_comprehension(session, owner, state):
    return [i.as_dict() for i in session.query(Item).filter(Item.owner == owner.name)]


def pairs(session):
    return [{"place": n, "name": i.name} for n, i in enumerate(session.query(Item))]
