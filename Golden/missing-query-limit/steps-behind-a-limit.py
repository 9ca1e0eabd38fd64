from app.models import Item, session


def cheap():
    query = session.query(Item)
    query = query.limit(10)
    return query.filter(Item.price < 3)
