"""A service of Quart with blueprints of other files, and something of its own to end."""

from items import items
from quart import Quart
from users import users

events = []
app = Quart(__name__)
app.register_blueprint(items, url_prefix="/items")
app.register_blueprint(users, url_prefix="/users")


@app.after_serving
async def ended():
    events.append("down")
