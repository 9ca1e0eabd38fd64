from app.models import Item, session


def newest(limit: int = 20):
    return session.query(Item).order_by(Item.id.desc()).limit(limit).all()
