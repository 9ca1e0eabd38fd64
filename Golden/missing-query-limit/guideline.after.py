from catalog.database import db
from catalog.models import Item


def search(term, limit=100):
    return db.query(Item).filter(Item.name.like(f"%{term}%")).limit(limit).all()
