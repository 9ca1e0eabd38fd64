from config import settings
from sqlalchemy import create_engine
from sqlalchemy.orm import Session


def get_engine():
    """The engine of the shop."""
    return create_engine(settings.DATABASE_URL, pool_size=5)


def save(order):
    with Session(get_engine()) as session:
        session.add(order)
        session.commit()


def delete(order):
    engine = create_engine(settings.DATABASE_URL, pool_size=5)
    with Session(engine) as session:
        session.delete(order)
        session.commit()
