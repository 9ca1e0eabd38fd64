from sqlalchemy import select

from app.models import Account, Invoice, session


def invoices_of(account, since, limit=100):
    return (
        session.query(Invoice)
        .filter(Invoice.account == account.number)
        .limit(limit)
        .all()
    )


def late_invoices(account, since, limit=100):
    return session.scalars(
        select(Invoice).where(Invoice.due_on < since.date()).limit(limit)
    ).all()


def names_of_late_accounts(since, limit=100):
    return [
        account.name
        for account in session.query(Account).filter_by(a=1).limit(limit).all()
    ]


def open_invoices(account, limit=100):
    statement = select(Invoice).where(Invoice.account == account)
    rows = (
        session.execute(statement.order_by(Invoice.number).limit(limit))
        .unique()
        .scalars()
        .all()
    )
    return rows
