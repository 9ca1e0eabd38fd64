from app.models import Item, session


def cheap(customer, max_rows=100):
    limit = customer.budget / 2
    return session.query(Item).filter(Item.price < limit).limit(max_rows).all()
