"""Figures over all accounts, and one list of them."""

import os

import psycopg2
from sqlalchemy import Integer, Numeric, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column

engine = create_engine(os.environ["DATABASE_URL"])


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)
    balance = mapped_column(Numeric(10, 2))


def total():
    with Session(engine) as session:
        return sum(account.balance for account in session.query(Account).all())


def numbers():
    with Session(engine) as session:
        return {account.id for account in session.scalars(select(Account)).all()}


def by_name():
    with Session(engine) as session:
        accounts = session.execute(select(Account)).scalars().all()
        return {account.name: account.id for account in accounts}


def richest():
    with Session(engine) as session:
        accounts = session.query(Account).all()
        accounts.sort(key=lambda account: account.balance)
        return accounts[-1].id


def count():
    with psycopg2.connect(os.environ["DATABASE_URL"]) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT id FROM accounts")
        return len(cursor.fetchall())


def list_names():
    with Session(engine) as session:
        return session.scalars(select(Account.name).order_by(Account.id)).all()
