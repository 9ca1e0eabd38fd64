from app.models import Group, session


def children(parent):
    return session.query(Group).\
        filter(Group.parent == parent).\
        filter(Group.closed_at.is_(None)).\
        all()


def named(name):
    return (session.query(Group).
            filter(Group.name == name).
            all())
