import psycopg2
from sqlalchemy import create_engine
from sqlalchemy.pool import QueuePool

from shop.settings import DATABASE_URL

engine = create_engine(
    "postgresql+psycopg2://",
    creator=lambda: psycopg2.connect(DATABASE_URL),
    poolclass=QueuePool,
    pool_size=10,
    max_overflow=20,
    pool_pre_ping=True,  # Verify connections are alive
)
