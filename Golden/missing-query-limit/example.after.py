from shop.database import session
from shop.models import Item


def search(term, limit=100):
    return session.query(Item).filter(Item.name.like(f"%{term}%")).limit(limit).all()
