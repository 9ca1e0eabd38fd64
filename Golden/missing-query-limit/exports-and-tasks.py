from celery import Celery

from app.models import Item, session

celery = Celery()


def export_items():
    return session.query(Item).all()


@celery.task
def items():
    return session.query(Item).all()


def rebuild_index():
    items = session.query(Item).all()
    return items


def applied_migrations():
    return session.query(Item).filter(Item.kind == "migration").all()


class ItemExporter:
    def rows(self):
        return session.query(Item).all()
