from app import db
from app.models import Post, User


def posts():
    return Post.query.filter(Post.published).order_by(Post.id.desc()).all()


def users():
    return db.session.execute(db.select(User).order_by(User.id)).scalars().all()
