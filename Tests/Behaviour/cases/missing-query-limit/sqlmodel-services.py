"""Accounts with SQLModel, by sessions of threads and of asyncio."""

import asyncio
import os
from datetime import date
from decimal import Decimal

from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import Field, Session, SQLModel, create_engine, select
from sqlmodel.ext.asyncio.session import AsyncSession

url = os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+psycopg:")
engine = create_engine(url)


class Account(SQLModel, table=True):
    __tablename__ = "accounts"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    balance: Decimal
    opened: date


class Accounts:
    def __init__(self, session: Session) -> None:
        self.session = session

    def opened(self, after: date, before: date | None = None) -> list[Account]:
        statement = select(Account).where(Account.opened > after)
        if before:
            statement = statement.where(Account.opened < before)
        return self.session.exec(statement.order_by(Account.id)).all()

    def named(self, name: str) -> list[Account]:
        return list(self.session.exec(select(Account).where(Account.name.contains(name))))

    def first(self, name: str) -> Account | None:
        return self.session.exec(select(Account).where(Account.name == name)).first()

    def by_ids(self, numbers: list[int]) -> list[Account]:
        return self.session.exec(select(Account).where(Account.id.in_(numbers))).all()


async def names(session: AsyncSession, lowest: int) -> list[str]:
    result = await session.exec(
        select(Account.name, Account.id).where(Account.id > lowest).order_by(Account.id)
    )
    return [name for name, _ in result.all()]


def calls():
    with Session(engine) as session:
        accounts = Accounts(session)
        found = [
            [account.id for account in accounts.opened(date(2021, 5, 11))],
            [account.id for account in accounts.opened(date(2020, 1, 3), before=date(2020, 1, 7))],
            [account.id for account in accounts.named("account 49")],
            accounts.first("account 3").id,
            sorted(account.id for account in accounts.by_ids([1, 500])),
        ]
    return [*found, asyncio.run(ask(496))]


async def ask(lowest: int) -> list[str]:
    async_engine = create_async_engine(url)
    async with AsyncSession(async_engine) as session:
        found = await names(session, lowest)
    await async_engine.dispose()
    return found


def everything():
    with Session(engine) as session:
        accounts = Accounts(session)
        return [
            [account.id for account in accounts.opened(date(2019, 1, 1))],
            [account.id for account in accounts.named("account")],
            asyncio.run(ask(0)),
        ]
