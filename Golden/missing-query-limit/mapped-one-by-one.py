from app.models import Item, session


def names(shop):
    found = []
    for item in session.query(Item).filter(Item.shop == shop).all():
        found.append(item.name)
    return found


def prices(shop):
    items = session.query(Item).filter(Item.shop == shop).all()
    if not items:
        return []
    return {"prices": [item.price for item in items]}
