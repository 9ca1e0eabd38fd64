"""Lists that loops make of queries, below decorators and in functions that others run."""

import functools
import os

from sqlalchemy import Integer, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column

engine = create_engine(os.environ["DATABASE_URL"])


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)


def with_session(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with Session(engine) as session:
            return function(session, *args, **kwargs)

    return wrapper


class Pool:
    def run(self, task):
        with engine.connect() as connection:
            return task(connection)


class Accounts:
    def __init__(self):
        self.pool = Pool()

    def between(self, low, high):
        def find(connection):
            query = select(Account.name).where(Account.id >= low, Account.id <= high)
            return [row.name for row in connection.execute(query.order_by(Account.id))]

        return self.pool.run(find)


@with_session
def names(session, beginning):
    found = []
    for account in session.query(Account).filter(Account.name.startswith(beginning)):
        found.append(account.name)
    return found


@with_session
def ends(session, end, *, reverse=False):
    order = Account.id.desc() if reverse else Account.id
    query = session.query(Account).filter(Account.name.endswith(end)).order_by(order)
    return [*query]


@with_session
def listed(session):
    statement = select(Account).order_by(Account.id)
    return [(account.id, account.name) for account in session.scalars(statement)]


@with_session
def by_name(session):
    return {account.name: account.id for account in session.query(Account)}


@with_session
def lines(session, write):
    for account in session.query(Account).order_by(Account.id):
        write(f"{account.id} {account.name}\n")
