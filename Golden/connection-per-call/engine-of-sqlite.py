import os

from sqlalchemy import create_engine, text
from sqlmodel import Session
from sqlmodel import create_engine as create_model_engine

PATH = "sqlite:///shop.db"


def in_memory():
    engine = create_engine("sqlite://")
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE users (name TEXT)"))
    return engine


def count(path):
    with create_engine(f"sqlite:///{path}").connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()


def archived(folder):
    engine = create_engine(url="sqlite:///{}/archive.db".format(folder), echo=False)
    with engine.connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()


def names():
    with Session(create_model_engine(PATH)) as session:
        return session.exec(text("SELECT name FROM users")).all()


def maybe():
    engine = create_engine(os.getenv("DATABASE_URL", "sqlite:///shop.db"))
    with engine.connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()
