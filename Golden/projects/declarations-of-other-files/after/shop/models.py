from sqlalchemy.orm import Mapped, relationship

from shop.database import Base, number, sign


class Item(Base):
    __tablename__ = "item"
    number: Mapped[number]
    sign: Mapped[sign]
    name: Mapped[str]
    parts = relationship("Part", lazy="dynamic")
    tags = relationship("Tag")
