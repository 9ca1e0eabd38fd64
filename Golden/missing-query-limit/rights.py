from app.models import Library, Membership, RevocationEvent, session


def permissions_of(user):
    return session.query(Membership).filter(Membership.user == user).all()


def revoked_since(day):
    return session.query(RevocationEvent).filter(RevocationEvent.day >= day).all()


def accessible_libraries(user):
    return [item for item in session.query(Library).filter(Library.user == user)]
