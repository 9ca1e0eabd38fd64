from sqlalchemy import Column, Integer, MetaData, String, Table

metadata = MetaData()
orders = Table(
    "orders",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("customer", String),
)
