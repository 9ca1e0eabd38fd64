"""Calls them in every way that Python knows."""

from functools import partial
from itertools import repeat

import repository
from repository import Finder, StrictFinder, engine, find
from sqlalchemy.orm import Session


def numbers(accounts):
    return [account.id for account in accounts]


def calls():
    with Session(engine) as session:
        place = {"session": session, "since": 480}
        return [
            numbers(find(session, "9")),
            numbers(find(session, "account 49", 491)),
            numbers(find(session, "9", 400, "tag", "tag")),
            numbers(find(session, name="account 12", since=1, descending=True)),
            numbers(find(name="1", **place)),
            numbers(find(session, "4", id=44)),
            numbers(partial(find, session, descending=True)("50")),
            [numbers(found) for found in map(repository.each, repeat(session), (496, 499))],
            numbers(Finder(session).find("99", 100)),
            numbers(StrictFinder(session).find("account 7")),
            numbers(StrictFinder(session).find(name="account 7", since=8)),
        ]
