from app.models import Group, session


def children(parent, limit=100):
    return session.query(Group).\
        filter(Group.parent == parent).\
        filter(Group.closed_at.is_(None)).\
        limit(limit).\
        all()


def named(name, limit=100):
    return (session.query(Group).
            filter(Group.name == name).
            limit(limit).
            all())
