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


def in_street(session, street):
    return session.query(User).filter(User.street == street).all()


def named(session, name):
    return session.scalars(select(models.User).where(models.User.name == name)).all()


def heroes_named(session, name):
    return session.exec(select_model(Hero).where(Hero.name == name)).all()


def in_town(town):
    return Shop.query.filter_by(town=town).order_by(Shop.sign).all()
