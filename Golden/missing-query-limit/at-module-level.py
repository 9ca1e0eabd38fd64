from app.models import Item, session

ITEMS = session.query(Item).all()

if __name__ == "__main__":
    print(session.query(Item).all())
