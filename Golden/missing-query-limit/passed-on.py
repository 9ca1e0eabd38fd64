from app.models import Item, session


def find(name):
    return session.query(Item).filter(Item.name == name).all()


def find_each(names):
    return map(find, names)
