import asyncpg
import psycopg2
from fastapi import FastAPI

app = FastAPI()


@app.get("/users")
async def users():
    conn = psycopg2.connect("dbname=shop")
    cur = conn.cursor()
    cur.execute("SELECT name FROM users")
    return cur.fetchall()


@app.get("/orders")
async def orders():
    conn = await asyncpg.connect("postgresql://db/shop")
    try:
        return await conn.fetch("SELECT id FROM orders")
    finally:
        await conn.close()
