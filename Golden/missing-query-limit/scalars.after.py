from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import User


def active(session: Session, limit: int = 100) -> list[User]:
    return session.scalars(select(User).where(User.active).limit(limit)).all()
