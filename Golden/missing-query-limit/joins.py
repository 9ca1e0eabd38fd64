from sqlalchemy.orm import joinedload

from app.models import Item, Shop, session


def near(city):
    return session.query(Item).join(Shop).filter(Shop.city == city).all()


def with_shops():
    return session.query(Item).options(joinedload(Item.shop)).all()
