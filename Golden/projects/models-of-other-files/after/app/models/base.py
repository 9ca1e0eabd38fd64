from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

db = SQLAlchemy()


class Base(DeclarativeBase):
    pass


class Numbered:
    number: Mapped[int] = mapped_column(primary_key=True)


class Tag(Numbered, Base):
    __tablename__ = "tags"
    name: Mapped[str]


class Shop(db.Model):
    shop_number = db.Column(db.Integer, primary_key=True)
    sign = db.Column(db.String, unique=True)
    town = db.Column(db.String)
