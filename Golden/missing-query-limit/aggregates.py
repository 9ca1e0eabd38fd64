from sqlalchemy import func, select

from app.models import Item, session


def count_by_shop():
    return session.query(Item.shop, func.count(Item.id)).group_by(Item.shop).all()


def shops():
    return session.query(Item.shop).distinct().all()


def highest():
    return session.execute(select(func.max(Item.price))).all()


def counted(cursor):
    cursor.execute("SELECT shop, COUNT(*) FROM items GROUP BY shop")
    return cursor.fetchall()
