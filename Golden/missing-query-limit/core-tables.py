from sqlalchemy import MetaData, Table

users = Table("users", MetaData())


def older(connection, age):
    statement = users.select().where(users.c.age > age)
    return connection.execute(statement).fetchall()
