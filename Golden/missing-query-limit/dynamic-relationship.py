from sqlalchemy.orm import relationship

from app.database import Base


class User(Base):
    __tablename__ = "users"
    posts = relationship("Post", lazy="dynamic")


def posts_of(user):
    return user.posts.all()
