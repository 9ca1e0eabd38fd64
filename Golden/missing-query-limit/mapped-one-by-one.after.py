from app.models import Item, session


def names(shop, limit=100):
    found = []
    for item in session.query(Item).filter(Item.shop == shop).limit(limit).all():
        found.append(item.name)
    return found


def prices(shop, limit=100):
    items = session.query(Item).filter(Item.shop == shop).limit(limit).all()
    if not items:
        return []
    return {"prices": [item.price for item in items]}
