import os
from multiprocessing import Pool

import psycopg2


def job(number):
    conn = psycopg2.connect(os.environ["DSN"])
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT %s * 2", (number,))
            return cur.fetchone()[0]
    finally:
        conn.close()


if __name__ == "__main__":
    with Pool(4) as pool:
        print(pool.map(job, range(100)))
