from sqlmodel import Session, select

from app.models import Hero


def heroes(session: Session, limit: int = 100):
    return session.exec(select(Hero).where(Hero.age > 30).limit(limit)).all()
