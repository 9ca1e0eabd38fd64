from sqlalchemy import select

from app.models import Post, User


def active_users():
    return select(User).where(User.is_active)


def newest(statement, count):
    return statement.order_by(User.id.desc()).limit(count)


def restricted(query, user):
    if user is None:
        return query.filter(Post.is_public)
    return query.filter(Post.owner == user)


def model_query(session, model):
    return session.query(model).filter_by(deleted=False)


class Users:
    def __init__(self, session):
        self.session = session

    def _named(self, name):
        return active_users().where(User.name.ilike(name))

    def search(self, name):
        return self.session.scalars(self._named(name).order_by(User.name)).all()

    def first_ten(self):
        return self.session.scalars(newest(active_users(), 10)).all()


def posts(session, user):
    query = restricted(session.query(Post), user)
    return query.all()


def posts_of_tag(session, tag):
    return model_query(session, Post).filter(Post.tag == tag).all()


def post(session, post_id):
    return model_query(session, Post).filter(Post.id == post_id).all()
