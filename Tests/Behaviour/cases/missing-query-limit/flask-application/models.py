"""Models of Flask-SQLAlchemy."""

from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Account(db.Model):
    __tablename__ = "accounts"

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    balance = db.Column(db.Numeric(10, 2))
    opened = db.Column(db.Date)


class Entry(db.Model):
    __tablename__ = "journal"

    id = db.Column(db.Integer, primary_key=True)
    note = db.Column(db.String)
