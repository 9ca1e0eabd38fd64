from app.models import Item, session


def find(name=None, limit=100):
    if name:
        return session.query(Item).filter(Item.name.contains(name)).limit(limit).all()
    return session.query(Item).limit(limit).all()
