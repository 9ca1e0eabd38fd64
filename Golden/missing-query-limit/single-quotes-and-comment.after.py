from app.models import Item, session


def find(name: str, limit: int = 100):
    return session.query(Item).filter(Item.name == name).limit(limit).all()  # noqa: E501
