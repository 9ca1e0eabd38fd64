from app.models import Group, Library, Membership, RevocationEvent, session


def permissions_of(user):
    return session.query(Membership).filter(Membership.user == user).all()


def revoked_since(day):
    return session.query(RevocationEvent).filter(RevocationEvent.day >= day).all()


def accessible_libraries(user):
    return [item for item in session.query(Library).filter(Library.user == user)]


def groups_that_may_see_all():
    return session.query(Group).filter(Group.capabilities.contains(["see-all"])).all()


def sessions_of(cursor, user):
    cursor.execute("SELECT * FROM refresh_tokens WHERE user = %s", (user,))
    return cursor.fetchall()
