import os

DATABASE_URL = os.environ["DATABASE_URL"]
REDIS_HOST = os.environ["REDIS_HOST"]
