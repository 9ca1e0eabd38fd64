from sqlalchemy.orm import Session


def run(session: Session, statement):
    return session.execute(statement).all(), session.scalars(statement).all()


def restricted(session: Session, restrict):
    return restrict(session.query(Item)).all()
