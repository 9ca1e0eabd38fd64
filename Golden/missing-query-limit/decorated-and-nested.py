from app.decorators import provide_session
from app.models import Item


@provide_session
def cheap(session=None):
    return session.query(Item).filter(Item.price < 3).all()


def finder(session):
    def find(name):
        return session.query(Item).filter(Item.name == name).all()

    return find
