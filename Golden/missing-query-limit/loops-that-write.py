from app.models import Item, session


def expire():
    for item in session.query(Item).filter(Item.old).all():
        session.delete(item)
    session.commit()


def raise_prices():
    items = session.query(Item).all()
    for item in items:
        item.price += 1
    session.commit()
    return items
