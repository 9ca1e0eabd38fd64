from app.models import Item, session


def find(name=None):
    if name:
        return session.query(Item).filter(Item.name.contains(name)).all()
    return session.query(Item).all()
