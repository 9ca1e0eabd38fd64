from shop.database import session
from shop.models import Item


def search(term):
    return session.query(Item).filter(Item.name.like(f"%{term}%")).all()
