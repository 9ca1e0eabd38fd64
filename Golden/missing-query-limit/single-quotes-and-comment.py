from app.models import Item, session


def find(name: str):
    return session.query(Item).filter(Item.name == name).all()  # noqa: E501
