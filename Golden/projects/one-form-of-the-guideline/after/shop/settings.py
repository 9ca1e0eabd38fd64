import os

DATABASE_URL = os.environ["DATABASE_URL"]
STOCK_URL = os.environ["STOCK_URL"]
