from app.models import Item, session


def tagged(*tags, limit=100):
    return session.query(Item).filter(Item.tag.like(tags[0])).limit(limit).all()


def matching(text, *, exact=False, limit=100):
    return session.query(Item).filter(Item.text.like(text)).limit(limit).all()


def having(text, limit=100, **conditions):
    return session.query(Item).filter_by(**conditions).limit(limit).all()


def every(limit=100):
    return session.query(Item).limit(limit).all()
