import pymysql


def attach(runner, cursor_class):
    runner.attach(
        pymysql.connect(
            cursorclass=cursor_class,
            database="orders",
            read_timeout=30,
            write_timeout=30,
        ),
        "r",
    )
    runner.open(
        [
            pymysql.connect(
                database="accounts",
                charset="utf8mb4",
                read_timeout=30,
                write_timeout=30,
            ),
            "accounts",
        ]
    )
    return runner.wait(
        runner.attach(
            pymysql.connect(
                database="reports", charset="x", read_timeout=30, write_timeout=30
            )
        )
    )
