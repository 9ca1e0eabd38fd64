from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Numbered


class User(Numbered, Base):
    __tablename__ = "users"
    __table_args__ = (
        UniqueConstraint("badge"),
        UniqueConstraint("street", "house"),
        Index("ix_phone", "phone", unique=True),
        {"schema": "staff"},
    )
    badge: Mapped[str]
    code: Mapped[str] = mapped_column(unique=True)
    house: Mapped[str]
    name: Mapped[str]
    phone: Mapped[str]
    street: Mapped[str]
