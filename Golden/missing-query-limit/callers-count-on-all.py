from app.models import Item, session


def items_of(shop):
    return session.query(Item).filter(Item.shop == shop).all()


def worth(shop):
    return sum(item.price for item in items_of(shop))


def _items(shop):
    return session.query(Item).filter(Item.shop == shop).all()


def send(shop, mail):
    mail(_items(shop))


def notes_of(owner):
    return session.query(Item).filter(Item.owner == owner).all()


def archive(store, owner):
    store.archive(notes_of(owner))
