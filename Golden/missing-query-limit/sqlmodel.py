from sqlmodel import Session, select

from app.models import Hero


def heroes(session: Session):
    return session.exec(select(Hero).where(Hero.age > 30)).all()
