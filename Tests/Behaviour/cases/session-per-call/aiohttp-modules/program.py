"""A service of aiohttp whose modules tell it what they answer, and something of its own to end."""

import items
import users
from aiohttp import web

events = []


async def ended(app):
    events.append("down")


def make_app():
    app = web.Application()
    app.on_cleanup.append(ended)
    items.setup(app)
    users.setup(app)
    return app
