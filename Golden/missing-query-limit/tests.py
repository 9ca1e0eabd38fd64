from app.models import Item, session


def test_items():
    assert len(session.query(Item).all()) == 500
    items = session.query(Item).all()
    return items
