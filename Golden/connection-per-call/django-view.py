import pymysql
from django.conf import settings
from django.http import JsonResponse


def stock(request, product):
    connection = pymysql.connect(
        host=settings.LEGACY_HOST,
        user=settings.LEGACY_USER,
        password=settings.LEGACY_PASSWORD,
        database="stock",
    )
    cursor = connection.cursor()
    cursor.execute("SELECT amount FROM stock WHERE product = %s", (product,))
    row = cursor.fetchone()
    cursor.close()
    connection.close()
    return JsonResponse({"amount": row[0] if row else 0})
