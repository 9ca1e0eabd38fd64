from sqlalchemy import func, select

from shop.models import Customer, Order


def totals(session):
    sums = (
        select(Order.customer_id, func.sum(Order.amount).label("amount"))
        .group_by(Order.customer_id)
        .subquery()
    )
    return session.execute(select(sums.c.customer_id, sums.c.amount)).all()


def latest(session, customer_id):
    newest = (
        session.query(Order.kind, func.max(Order.placed_at).label("placed_at"))
        .filter(Order.customer_id == customer_id)
        .group_by(Order.kind)
        .subquery("newest")
    )
    return session.query(newest.c.kind, newest.c.placed_at).all()


def customers_with_orders(session, limit=100):
    recent = select(Order.customer_id).where(Order.amount > 10).subquery()
    statement = select(Customer).join(recent, recent.c.customer_id == Customer.id)
    return session.scalars(statement.limit(limit)).all()
