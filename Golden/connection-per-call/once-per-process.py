import psycopg2

DSN = "dbname=shop"

conn = psycopg2.connect(DSN)


def main():
    connection = psycopg2.connect(DSN)
    cur = connection.cursor()
    cur.execute("SELECT 1")
    connection.close()


def load():
    connection = psycopg2.connect(DSN)
    return connection.cursor()


if __name__ == "__main__":
    main()
    load()
