from sqlalchemy import select

from app.models import Item


class Items:
    def __init__(self, session):
        self.session = session

    def named(self, name):
        return self.session.query(Item).filter(Item.name.ilike(name)).all()

    @classmethod
    def all(cls, session):
        return session.scalars(select(Item)).all()

    @property
    def cheap(self):
        return self.session.query(Item).filter(Item.price < 3).all()
