import pymysql


def attach(runner, cursor_class):
    runner.attach(pymysql.connect(cursorclass=cursor_class, database="orders"), "r")
    runner.open([pymysql.connect(database="accounts", charset="utf8mb4"), "accounts"])
    return runner.wait(runner.attach(pymysql.connect(database="reports", charset="x")))
