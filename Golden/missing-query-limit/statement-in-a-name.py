from sqlalchemy import select

from app.models import User


async def active(session, age):
    statement = select(User).where(User.active).order_by(User.id)
    if age:
        statement = statement.where(User.age > age)
    result = await session.execute(statement)
    return result.scalars().all()
