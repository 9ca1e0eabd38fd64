from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from app.models import Author


def authors(session):
    query = session.query(Author).join(Author.books)
    return query.options(contains_eager(Author.books)).order_by(Author.id).all()


def dear_authors(session, price):
    statement = (
        select(Author)
        .join(Author.books)
        .options(contains_eager(Author.books))
        .where(Author.price > price)
    )
    return session.scalars(statement).unique().all()
