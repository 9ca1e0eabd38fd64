"""A repository of accounts, in the style of SQLAlchemy 1."""

import os

from sqlalchemy import Column, Date, Integer, Numeric, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

engine = create_engine(os.environ["DATABASE_URL"])
Session = sessionmaker(bind=engine)
Base = declarative_base()


class Account(Base):
    __tablename__ = "accounts"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    balance = Column(Numeric(10, 2))
    opened = Column(Date)

    def __repr__(self):
        return f"<Account {self.id} {self.name!r} {self.balance} {self.opened}>"


class Accounts:
    """Finds accounts."""

    def __init__(self, session):
        self.session = session

    def named(self, prefix, richer_than=0):
        return (
            self.session.query(Account)
            .filter(Account.name.like(f"{prefix}%"))
            .filter(Account.balance > richer_than)  # strictly
            .order_by(Account.id)
            .all()
        )

    def balances(self, *, since):
        rows = self.session.query(Account.id, Account.balance).filter(Account.opened >= since).all()
        return sorted((row.id, row.balance) for row in rows)

    def where(self, **conditions):
        return self.session.query(Account).filter_by(**conditions).all()

    @staticmethod
    def newest(session, lowest=0):
        query = session.query(Account).filter(Account.id > lowest)
        query = query.order_by(Account.opened.desc())
        accounts = query.all()
        return accounts


def accounts_between(session, low, high):
    query = session.query(Account).filter(Account.id.between(low, high))
    return query.order_by(Account.id).all()
