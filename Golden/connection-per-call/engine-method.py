import sqlalchemy as sa
from django.conf import settings


class Report:
    def rows(self, month):
        engine = sa.create_engine(settings.REPORTING_URL)
        statement = sa.text("SELECT * FROM sales WHERE month = :month")
        with engine.connect() as conn:
            rows = conn.execute(statement, {"month": month}).fetchall()
        engine.dispose()
        return rows
