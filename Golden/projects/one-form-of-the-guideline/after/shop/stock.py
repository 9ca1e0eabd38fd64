import psycopg2
from sqlalchemy import create_engine
from sqlalchemy.pool import QueuePool

from shop.settings import STOCK_URL

engine = create_engine(
    "postgresql+psycopg2://",
    creator=lambda: psycopg2.connect(STOCK_URL),
    poolclass=QueuePool,
    pool_size=10,
    max_overflow=20,
    pool_pre_ping=True,  # Verify connections are alive
)


def count_of(item):
    with engine.connect() as conn:
        cursor = conn.exec_driver_sql("SELECT 1 FROM stock WHERE item = %s", (item,))
        count = cursor.fetchone()
    return count
