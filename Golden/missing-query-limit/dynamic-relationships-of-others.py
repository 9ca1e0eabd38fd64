import sqlalchemy as sa

from app.models import User


def posts_of(user: User):
    return user.posts.all()


def groups_of(session, key):
    user = session.get(User, key)
    return user.groups.all()


def comments_of(session, name):
    user = session.query(User).filter_by(name=name).first()
    return [comment.text for comment in user.comments.all()]


def friends(session):
    return session.scalars(sa.select(User).limit(100)).all()


def settings_of(settings):
    return settings.groups.all()
