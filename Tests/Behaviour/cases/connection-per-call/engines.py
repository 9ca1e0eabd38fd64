"""Engines and sessions of SQLAlchemy that are made for each call."""

import os

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import sessionmaker

DATABASE_URL = os.environ["DATABASE_URL"]
URL = DATABASE_URL.replace("postgresql://", "postgresql+psycopg://")


def account(number):
    engine = create_engine(URL)
    with engine.connect() as connection:
        statement = text("SELECT id, name, balance, token FROM accounts WHERE id = :id")
        return connection.execute(statement, {"id": number}).one_or_none()


def note(text_of_note, fails=False):
    engine = create_engine(URL)
    try:
        with engine.begin() as connection:
            connection.execute(
                text("INSERT INTO journal (note) VALUES (:note)"), {"note": text_of_note}
            )
            if fails:
                connection.execute(text("SELECT * FROM nothing_of_that_name"))
    except SQLAlchemyError as error:
        return type(error).__name__
    finally:
        engine.dispose()
    return "noted"


def count(text_of_note):
    Session = sessionmaker(bind=create_engine(URL))
    with Session() as session:
        statement = text("SELECT count(*) FROM journal WHERE note = :note")
        return session.execute(statement, {"note": text_of_note}).scalar_one()
