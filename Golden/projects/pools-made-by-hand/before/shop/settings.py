import os

HOST = os.environ["PGHOST"]
NAME = os.environ["PGDATABASE"]
REDIS_HOST = os.environ["REDIS_HOST"]
