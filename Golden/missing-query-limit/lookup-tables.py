from app.models import AccountType, Country, session


def countries():
    return Country.query.all()


def account_types():
    return session.query(AccountType).order_by(AccountType.name).all()
