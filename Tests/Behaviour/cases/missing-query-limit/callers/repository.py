"""What the rest of the program reads accounts by."""

import os

from sqlalchemy import Integer, String, create_engine
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column

engine = create_engine(os.environ["DATABASE_URL"])


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)


def find(session: Session, name: str, since: int = 0, *tags, descending=False, **conditions):
    query = session.query(Account).filter(Account.name.contains(name), Account.id >= since)
    if conditions:
        query = query.filter_by(**conditions)
    order = Account.id.desc() if descending else Account.id
    return query.order_by(order).all()


def each(session: Session, since: int):
    return session.query(Account).filter(Account.id >= since).order_by(Account.id).all()


class Finder:
    def __init__(self, session: Session) -> None:
        self.session = session

    def find(self, name, since=0):
        return (
            self.session.query(Account)
            .filter(Account.name.contains(name), Account.id >= since)
            .order_by(Account.id)
            .all()
        )


class StrictFinder(Finder):
    """Looks at all that the other finds, which may therefore not end at a limit."""

    def find(self, name, since=0):
        return [account for account in super().find(name, since) if account.name == name]
