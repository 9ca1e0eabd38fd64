"""A search over accounts and the notes on them, in the style of SQLAlchemy 2."""

import os
from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Select, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine(os.environ["DATABASE_URL"])


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    balance: Mapped[Decimal]
    opened: Mapped[date]


class Entry(Base):
    __tablename__ = "journal"

    id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    note: Mapped[str]


def search(
    session: Session, text: str | None = None, opened_after: date | None = None
) -> list[Account]:
    statement = select(Account).order_by(Account.id)
    if text:
        statement = statement.where(Account.name.contains(text))
    if opened_after is not None:
        statement = statement.where(Account.opened > opened_after)
    result = session.execute(statement)
    return list(result.scalars().all())


def names(session: Session, pattern: str):
    return session.scalars(
        select(Account.name).where(Account.name.like(pattern)).order_by(Account.id)
    ).all()


def with_notes(session: Session, note: str):
    query: Select = (
        select(Account.name, Entry.note)
        .join(Entry, Entry.id == Account.id, isouter=True)
        .where(func.coalesce(Entry.note, note) == note)
    )
    return session.execute(query.order_by(Account.id.desc())).all()


def rows_of(connection, low: int, high: int):
    rows = connection.execute(
        select(Account.__table__.c.id, Account.__table__.c.opened)
        .where(Account.__table__.c.id >= low)
        .where(Account.__table__.c.id <= high)
        .order_by(Account.__table__.c.id)
    ).fetchall()
    return [tuple(row) for row in rows]


def newest(session: Session):
    return session.scalars(select(Account).order_by(Account.opened.desc()).limit(3)).all()
