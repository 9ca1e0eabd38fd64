"""What the views ask for."""

from models import Account, Entry, db


def search(text, minimum=0):
    query = Account.query.filter(Account.name.contains(text))
    if minimum:
        query = query.filter(Account.balance > minimum)
    return query.order_by(Account.id).all()


def richest(balance):
    accounts = db.select(Account).filter(Account.balance > balance).order_by(Account.id)
    return db.session.execute(accounts).scalars().all()


def tail(lowest):
    return db.session.scalars(db.select(Account).where(Account.id > lowest)).all()


def entries_of(note):
    return db.session.query(Entry).filter_by(note=note).all()


class AccountService:
    model = Account

    def query(self):
        return self.model.query.filter(self.model.balance > 0)

    def owned(self, **conditions):
        return self.query().filter_by(**conditions).order_by(Account.id).all()

    def balances(self, lowest):
        rows = db.session.query(Account.id, Account.balance).filter(Account.id > lowest)
        return [(row.id, str(row.balance)) for row in rows.order_by(Account.id).all()]
