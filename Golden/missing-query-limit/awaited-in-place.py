from sqlalchemy import select

from app.models import User


async def active(session):
    return (await session.scalars(select(User).order_by(User.id))).all()
