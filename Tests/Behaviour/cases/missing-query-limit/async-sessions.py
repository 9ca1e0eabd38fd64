"""A service on asyncio that lists accounts."""

import os

from sqlalchemy import Column, Integer, MetaData, Numeric, String, Table, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

url = os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+psycopg:")


class Base(DeclarativeBase):
    metadata = MetaData()


class Account(Base):
    __tablename__ = "accounts"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    balance = Column(Numeric(10, 2))


accounts = Base.metadata.tables["accounts"]
journal = Table("journal", Base.metadata, Column("id", Integer), Column("note", String))


def make_sessions():
    engine = create_async_engine(url)
    return engine, async_sessionmaker(engine, expire_on_commit=False)


class Service:
    def __init__(self, db: AsyncSession) -> None:
        self.db = db

    async def richer_than(self, balance: int, name: str = "") -> list[Account]:
        stmt = select(Account).where(Account.balance > balance)
        if name:
            stmt = stmt.where(Account.name.contains(name))
        result = await self.db.execute(stmt.order_by(Account.id))
        return result.scalars().all()

    async def names(self):
        return (await self.db.scalars(select(Account.name).order_by(Account.id))).all()

    async def rows(self, low, high):
        async with self.db.begin():
            result = await self.db.execute(
                select(accounts.c.id, accounts.c.balance).where(accounts.c.id.between(low, high))
            )
        return sorted(tuple(row) for row in result.all())

    async def notes(self):
        found = await self.db.execute(select(journal.c.note).where(journal.c.note == "nobody's"))
        return found.scalars().all()
