import os
from functools import cache

import pymysql
from django.conf import settings
from django.http import JsonResponse
from sqlalchemy.dialects.mysql.pymysql import MySQLDialect_pymysql
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: pymysql.connect(
            host=settings.LEGACY_HOST,
            user=settings.LEGACY_USER,
            password=settings.LEGACY_PASSWORD,
            database="stock",
        ),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_pymysql(dbapi=pymysql),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def stock(request, product):
    connection = pooled_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT amount FROM stock WHERE product = %s", (product,))
        row = cursor.fetchone()
        cursor.close()
    finally:
        connection.close()
    return JsonResponse({"amount": row[0] if row else 0})
