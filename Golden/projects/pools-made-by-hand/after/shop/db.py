import os

from psycopg2.pool import ThreadedConnectionPool

DATABASE_URL = os.environ["DATABASE_URL"]

pool = ThreadedConnectionPool(1, 10, DATABASE_URL)
