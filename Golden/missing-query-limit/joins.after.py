from sqlalchemy.orm import joinedload

from app.models import Item, Shop, session


def near(city, limit=100):
    return session.query(Item).join(Shop).filter(Shop.city == city).limit(limit).all()


def with_shops(limit=100):
    return session.query(Item).options(joinedload(Item.shop)).limit(limit).all()
