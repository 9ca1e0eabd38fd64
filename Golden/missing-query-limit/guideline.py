from catalog.database import db
from catalog.models import Item


def search(term):
    return db.query(Item).filter(Item.name.like(f"%{term}%")).all()
