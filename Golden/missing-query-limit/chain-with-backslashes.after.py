from app.models import Item, session


def cheap(price, limit=100):
    items = session.query(Item) \
        .filter(Item.price < price) \
        .limit(limit) \
        .all()
    return items
