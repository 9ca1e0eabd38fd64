from app.models import Invoice, session


def find_all_invoices(account_name, since, until, currency, only_open=False):
    return session.query(Invoice).filter(Invoice.account == account_name).all()
