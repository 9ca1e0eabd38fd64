from typing import Annotated

from sqlalchemy import String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

intpk = Annotated[int, mapped_column(primary_key=True)]
code = Annotated[str, mapped_column(String(8), unique=True)]
short = Annotated[str, mapped_column(String(30))]


class Base(DeclarativeBase):
    pass


class Part(Base):
    __tablename__ = "part"
    number: Mapped[intpk]
    code: Mapped[code]
    name: Mapped[short]
    serial: Mapped[Annotated[str, mapped_column(unique=True)]]
    slug: Mapped[str]


def with_number(session, number):
    return session.scalars(select(Part).where(Part.number == number)).all()


def with_code(session, code):
    return session.query(Part).filter_by(code=code).all()


def names_with_serial(session, serial):
    return session.execute(select(Part.name).where(Part.serial == serial)).all()


def named(session, name):
    return session.scalars(select(Part).where(Part.name == name)).all()


def with_slug(session, slug):
    return session.query(Part).filter_by(slug=slug).all()
