from sqlalchemy import select

from app.models import User


async def active(session, limit=100):
    return (await session.scalars(select(User).order_by(User.id).limit(limit))).all()
