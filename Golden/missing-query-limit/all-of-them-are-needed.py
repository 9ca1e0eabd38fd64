from app.models import Item, session


def total():
    return sum(item.price for item in session.query(Item).all())


def numbers():
    return {item.id for item in session.query(Item).all()}


def by_name():
    return {item.name: item for item in session.query(Item).all()}


def good():
    return [item for item in session.query(Item).all() if item.is_good()]


def with_count():
    items = session.query(Item).all()
    return {"items": items, "count": len(items)}


def has(item):
    return item in session.query(Item).all()


def sorted_items():
    return sorted(session.query(Item).all())


def keys_of(owner):
    items = session.query(Item).filter(Item.owner == owner).all()
    return [item.id for item in items]
