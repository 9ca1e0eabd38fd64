from sqlalchemy import select

from app.models import Account, Invoice, session


def invoices_of(account, since):
    return session.query(Invoice).filter(Invoice.account == account.number).all()


def late_invoices(account, since):
    return session.scalars(select(Invoice).where(Invoice.due_on < since.date())).all()


def names_of_late_accounts(since):
    return [account.name for account in session.query(Account).filter_by(a=1).all()]


def open_invoices(account):
    statement = select(Invoice).where(Invoice.account == account)
    rows = session.execute(statement.order_by(Invoice.number)).unique().scalars().all()
    return rows
