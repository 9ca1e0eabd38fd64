from sqlalchemy import text


def adults(session):
    return session.execute(text("SELECT id FROM users WHERE age > 18")).all()


def older(session, age):
    return session.execute(text("SELECT id FROM t WHERE a > :age"), {"age": age}).all()
