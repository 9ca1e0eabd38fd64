from app.models import Item, session


def cheap(price):
    items = session.query(Item) \
        .filter(Item.price < price) \
        .all()
    return items
