from contextlib import closing

from sqlalchemy import text

from shop import mongo
from shop.mongo import Archive, orders_client, reporting_engine


def order(number):
    client = orders_client()
    try:
        return client.shop.orders.find_one({"number": number})
    finally:
        client.close()


def stock(article):
    with mongo.stock_client() as client:
        return client.shop.stock.find_one({"article": article})


def customer(number):
    return mongo.customers_client().shop.customers.find_one({"number": number})


def report():
    engine = reporting_engine()
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT name, total FROM totals LIMIT 50")).all()
    engine.dispose()
    return rows


def archived(number):
    with closing(Archive().client()) as client:
        return client.shop.archive.find_one({"number": number})
