"""A Flask application whose views ask services for accounts."""

import os

from flask import Flask
from models import Account, db
from services import AccountService, entries_of, richest, search, tail

application = Flask(__name__)
application.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db.init_app(application)


@application.get("/accounts")
def every_account():
    return {"accounts": [account.id for account in Account.query.order_by(Account.id).all()]}


def page(number):
    return Account.query.order_by(Account.id).paginate(page=number, per_page=5).items


def pages(number):
    return db.paginate(db.select(Account).order_by(Account.id), page=number, per_page=5).items


def calls():
    """What callers ask for, by position and by keyword."""
    with application.app_context():
        service = AccountService()
        return [
            [account.id for account in search("49")],
            [account.id for account in search(text="account 7", minimum=80)],
            [account.id for account in search("account", 620)],
            [account.name for account in service.owned(name="account 12")],
            [account.name for account in service.owned()[:2]],
            service.balances(496),
            [account.id for account in richest(615)],
            [account.id for account in tail(497)],
            [entry.note for entry in entries_of("nobody")],
            [account.id for account in page(2)],
            [account.id for account in pages(3)],
            Account.query.filter(Account.id > 490).count(),
        ]


def everything():
    """What is longer than the limit."""
    with application.app_context():
        answer = application.test_client().get("/accounts").json
        return [
            [account.id for account in search("account")],
            AccountService().balances(0),
            answer["accounts"],
        ]
