from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session


def get_engine(url):
    return create_engine(url)


def tenant_rows(tenant):
    engine = create_engine(f"postgresql://db/{tenant}")
    with engine.connect() as conn:
        return conn.execute(text("SELECT * FROM users")).fetchall()


class Loader:
    def __init__(self, url):
        self.url = url

    def load(self):
        engine = create_engine(self.url)
        with Session(engine) as session:
            return session.execute(text("SELECT 1")).all()
