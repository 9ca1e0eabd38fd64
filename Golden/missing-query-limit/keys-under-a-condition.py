from sqlalchemy import select

from app.models import Room


def free_rooms(session, numbers=None, room_id=None):
    query = session.query(Room).filter(Room.is_free)
    if numbers:
        query = query.filter(Room.id.in_(numbers))
    if room_id is not None:
        query = query.filter_by(id=room_id)
    return query.order_by(Room.id).all()


def rooms(session, building, numbers):
    statement = select(Room).where(Room.id.in_(numbers))
    if building:
        statement = statement.where(Room.building == building)
    return session.scalars(statement).all()
