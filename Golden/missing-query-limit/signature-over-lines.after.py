from app.models import Invoice, session


def invoices(
    account: str,
    since: str,  # a date
    limit: int = 100,
) -> list[Invoice]:
    return session.query(Invoice).filter(Invoice.account == account).limit(limit).all()
