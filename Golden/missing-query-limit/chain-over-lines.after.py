from app.models import Item, session


def cheap(price, limit=100):
    return (
        session.query(Item)
        .filter(Item.price < price)  # strictly
        .order_by(Item.price)
        .limit(limit)
        .all()
    )
