from sqlalchemy import insert, select

from app.models import Job, Tag, User


def claimed(session, worker):
    jobs = session.scalars(select(Job).where(Job.worker.is_(None)).order_by(Job.id)).all()
    session.add(worker)
    return jobs


async def replaced_tags(db, names):
    await db.execute(insert(Tag).values([{"name": name} for name in names]))
    return (await db.scalars(select(Tag))).all()


def defaults(session):
    users = session.query(User).filter(User.is_default).all()
    if not users:
        users = [User(name="admin")]
        session.commit()
    return users
