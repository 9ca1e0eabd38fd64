from app.models import Item, session


def ends(query):
    query = session.query(Item)
    query.delete()
    query.update({"seen": True})
    part = query.subquery()
    return query.count(), query.first(), query.one_or_none(), part, query.exists()
