from sqlalchemy import select

from app.models import Item


class Items:
    def __init__(self, session):
        self.session = session

    def named(self, name, limit=100):
        return self.session.query(Item).filter(Item.name.ilike(name)).limit(limit).all()

    @classmethod
    def all(cls, session, limit=100):
        return session.scalars(select(Item).limit(limit)).all()

    @property
    def cheap(self):
        return self.session.query(Item).filter(Item.price < 3).all()
