from app.models import Item, session


def cheap(customer):
    limit = customer.budget / 2
    return session.query(Item).filter(Item.price < limit).all()
