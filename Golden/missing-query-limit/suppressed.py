from app.models import Item, session


def find(name):
    return session.query(Item).filter(Item.name == name).all()  # hoist: allow[missing-query-limit]


def search(name):
    return session.query(Item).filter(Item.name.like(name)).all()
