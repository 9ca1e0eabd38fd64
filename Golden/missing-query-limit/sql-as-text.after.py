from sqlalchemy import text


def adults(session, limit=100):
    return session.execute(
        text("SELECT id FROM users WHERE age > 18 LIMIT :limit"), {"limit": limit}
    ).all()


def older(session, age, limit=100):
    return session.execute(
        text("SELECT id FROM t WHERE a > :age LIMIT :limit"),
        {"age": age, "limit": limit},
    ).all()
