from app.models import Membership, session


def permissions_of(user):
    return session.query(Membership).filter(Membership.user == user).all()
