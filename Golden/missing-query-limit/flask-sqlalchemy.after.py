from app import db
from app.models import Post, User


def posts(limit=100):
    return Post.query.filter(Post.published).order_by(Post.id.desc()).limit(limit).all()


def users(limit=100):
    return (
        db.session.execute(db.select(User).order_by(User.id).limit(limit))
        .scalars()
        .all()
    )
