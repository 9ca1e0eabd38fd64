from sqlalchemy import select

from app.models import Item, session


def cheap(price, limit=100):
    return session.scalars(
        select(Item)
        .where(Item.price < price)
        .order_by(Item.id)  # oldest first
        .limit(limit)
    ).all()
