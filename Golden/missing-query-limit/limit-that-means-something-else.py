from app.models import Item, session


def page(number, per_page=None):
    items = session.query(Item).order_by(Item.id).all()
    return items


def some(limit=None):
    return session.query(Item).all()


def one_page(skip=0, limit=50):
    return session.query(Item).order_by(Item.id).all()


def listed(pagination_helper=None, **filters):
    query = session.query(Item).filter_by(**filters)
    if pagination_helper is not None:
        return pagination_helper.apply(query)
    return query.all()


def some_of_each_kind(related, limit_each):
    each = related.limit(limit_each).subquery().lateral()
    return session.query(Item, each).join(each).all()
