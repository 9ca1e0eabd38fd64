from typing import Annotated

from sqlalchemy.orm import DeclarativeBase, mapped_column, sessionmaker

Session = sessionmaker()
number = Annotated[int, mapped_column(primary_key=True)]
sign = Annotated[str, mapped_column(unique=True)]


class Base(DeclarativeBase):
    pass
