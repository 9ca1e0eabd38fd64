"""Calls them in every way that Python knows."""

from functools import partial
from itertools import repeat

import repository
from repository import Finder, StrictFinder, engine, find
from sqlalchemy.orm import Session


def calls():
    with Session(engine) as session:
        place = {"session": session, "since": 480}
        return [
            [account.id for account in find(session, "9")],
            [account.id for account in find(session, "account 49", 491)],
            [account.id for account in find(session, "9", 400, "tag", "tag")],
            [account.id for account in find(session, name="account 12", since=1, descending=True)],
            [account.id for account in find(name="1", **place)],
            [account.id for account in find(session, "4", id=44)],
            [account.id for account in partial(find, session, descending=True)("50")],
            [
                [account.id for account in found]
                for found in map(repository.each, repeat(session), (496, 499))
            ],
            [account.id for account in Finder(session).find("99", 100)],
            [account.id for account in StrictFinder(session).find("account 7")],
            [account.id for account in StrictFinder(session).find(name="account 7", since=8)],
        ]
