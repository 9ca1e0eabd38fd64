from app.models import Invoice, session


def invoices(
    account: str,
    since: str,  # a date
) -> list[Invoice]:
    return session.query(Invoice).filter(Invoice.account == account).all()
