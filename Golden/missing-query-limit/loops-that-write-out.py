from app.models import Item, session


def export(write):
    for item in session.query(Item).order_by(Item.id).all():
        write(item)


def dump(writer):
    for item in session.query(Item).all():
        writer.writerow(item.row())
        session.commit()


def to_csv(file):
    query = session.query(Item)
    for item in query.all():
        file.write(item.line())


def lines(file):
    for item in session.query(Item).order_by(Item.id):
        file.write(item.line())


def fields(writer):
    query = session.query(Item.name, Item.price).filter(Item.hidden_at.is_(None))
    for row in query:
        writer.writerow(row)
