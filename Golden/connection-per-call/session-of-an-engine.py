from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from constants import DATABASE_URL


def get_session():
    engine = create_engine(DATABASE_URL)
    Session = sessionmaker(bind=engine)
    return Session()


def add(user):
    with get_session() as session:
        session.add(user)
        session.commit()


def nobody_closes_it():
    engine = create_engine(DATABASE_URL)
    return sessionmaker(engine, autoflush=False, expire_on_commit=False)()


def rename(user, name):
    session = sessionmaker(bind=create_engine(DATABASE_URL), autoflush=False)()
    try:
        user.name = name
        session.add(user)
        session.commit()
    finally:
        session.close()
