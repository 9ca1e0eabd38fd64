from app.models import Item, session


def tagged(*tags):
    return session.query(Item).filter(Item.tag.like(tags[0])).all()


def matching(text, *, exact=False):
    return session.query(Item).filter(Item.text.like(text)).all()


def having(text, **conditions):
    return session.query(Item).filter_by(**conditions).all()


def every():
    return session.query(Item).all()
