from app.models import Item, session


def cheap(price):
    return (
        session.query(Item)
        .filter(Item.price < price)  # strictly
        .order_by(Item.price)
        .all()
    )
