import sqlalchemy as sa
from sqlalchemy.dialects.mssql import information_schema as ischema

from app.models import Span


def names_of_tables(connection, owner):
    tables = ischema.tables
    query = sa.select(tables.c.table_name).where(tables.c.table_schema == owner)
    return [row[0] for row in connection.execute(query)]


def names_of_annotations(session, project):
    query = sa.select(sa.distinct(Span.name)).where(Span.project == project)
    return list(session.scalars(query))


def expired_sessions(session, now):
    return session.query(Span).filter(Span.expires_at < now).all()
