import os
from functools import cache

import sqlalchemy as sa
from django.conf import settings


@cache
def _engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return sa.create_engine(settings.REPORTING_URL)


def get_engine():
    """The engine of this process; it owns a pool of connections."""
    return _engine(os.getpid())


class Report:
    def rows(self, month):
        engine = get_engine()
        statement = sa.text("SELECT * FROM sales WHERE month = :month")
        with engine.connect() as conn:
            rows = conn.execute(statement, {"month": month}).fetchall()
        return rows
