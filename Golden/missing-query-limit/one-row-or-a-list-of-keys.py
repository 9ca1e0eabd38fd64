from sqlalchemy import Column, Integer, String, select
from sqlalchemy.orm import declarative_base

from app import session

Base = declarative_base()


class Coupon(Base):
    __tablename__ = "coupons"
    number = Column(Integer, primary_key=True)
    code = Column(String, unique=True)


def by_code(code):
    return session.query(Coupon).filter_by(code=code).all()


def by_number(number):
    return session.scalars(select(Coupon).where(Coupon.number == number)).all()


def by_numbers(numbers):
    return session.query(Coupon).filter(Coupon.number.in_(numbers)).all()


def of_other_models(user_id, other):
    return other.query(User).filter(User.id == user_id).all()
