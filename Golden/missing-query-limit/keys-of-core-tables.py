from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, select
from sqlalchemy import UniqueConstraint

metadata = MetaData()
parts = Table(
    "part",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("serial_", String, key="serial", unique=True),
    Column("code", String),
    Column("name", String),
    UniqueConstraint("code"),
)
uses = Table(
    "use",
    metadata,
    Column("part", ForeignKey("part.number"), primary_key=True),
    Column("product", Integer, primary_key=True),
)


def with_number(connection, number):
    return connection.execute(parts.select().where(parts.c.number == number)).fetchall()


def with_serial(connection, serial):
    return connection.execute(select(parts.c.name).where(parts.c.serial == serial)).all()


def with_code(connection, code):
    return connection.execute(select(parts).where(parts.c.code == code)).all()


def named(connection, name):
    return connection.execute(select(parts).where(parts.c.name == name)).all()


def uses_of(connection, number):
    return connection.execute(select(uses).where(uses.c.part == number)).all()


def used(connection, product):
    query = select(parts).where(parts.c.number == uses.c.part)
    return connection.execute(query.where(uses.c.product == product)).all()
