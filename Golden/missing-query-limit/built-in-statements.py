from app.models import User, session


def find(name=None, age=None):
    query = session.query(User)
    if name:
        query = query.filter(User.name == name)
    if age:
        query = query.filter(User.age >= age)
    return query.order_by(User.id).all()
