from sqlalchemy import select
from sqlmodel import select as select_model

from app import models
from app.heroes import Hero
from app.models import Shop, Tag, User


def with_badge(session, badge):
    return session.query(User).filter(User.badge == badge).all()


def with_code(session, code):
    return session.scalars(select(models.User).where(models.User.code == code)).all()


def with_number(session, number):
    return session.query(Tag).filter_by(number=number).all()


def with_phone(session, phone):
    return session.query(User).filter_by(phone=phone).all()


def with_sign(sign):
    return Shop.query.filter_by(sign=sign).all()


def heroes_with_code(session, code):
    return session.exec(select_model(Hero).where(Hero.code == code)).all()


def in_street(session, street, limit=100):
    return (
        session.query(User)
        .filter(User.street == street)
        .order_by(User.number)
        .limit(limit)
        .all()
    )


def named(session, name, limit=100):
    return session.scalars(
        select(models.User)
        .where(models.User.name == name)
        .order_by(models.User.number)
        .limit(limit)
    ).all()


def heroes_named(session, name, limit=100):
    return session.exec(
        select_model(Hero).where(Hero.name == name).order_by(Hero.code).limit(limit)
    ).all()


def in_town(town, limit=100):
    return Shop.query.filter_by(town=town).order_by(Shop.sign).limit(limit).all()
