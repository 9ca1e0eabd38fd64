from functools import partial

import app
from app import items as queries
from app.items import near as nearby
from app.repository import Items


def page(session, name):
    return queries.named(session, name)


def routes(server, session):
    server.add_api_route("/near", nearby)
    server.add_api_route("/items", partial(Items(session).near))


def search(session, terms):
    return app.of_shop(session, *terms)


def limits(session):
    return queries.matching(session, limit=3)


def count(session):
    return len(queries.of_colour(session, "red"))
