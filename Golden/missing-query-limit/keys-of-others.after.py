from sqlalchemy import and_, select

from app.models import Account, Project, Task, tasks


def of_project(session, project, limit=100):
    return session.query(Task).filter(Task.project_id == project.id).limit(limit).all()


def of_owner(session, user, limit=100):
    statement = select(Task).join(Project).where(Project.owner_id == user.id)
    return session.scalars(
        statement.where(Project.id == Task.project_id).limit(limit)
    ).all()


def of_subproject(connection, part, limit=100):
    return connection.execute(
        tasks.select().where(tasks.c.part_id == part.id).limit(limit)
    ).all()


def one(session, task):
    return session.scalars(select(Task).where(and_(Task.id == task.id, Task.is_open))).all()


def row(connection, task_id):
    return connection.execute(tasks.select().where(tasks.c.id == task_id)).fetchall()


def names(session, email):
    return session.query(Account.name).filter(email == Account.email).all()
