from sqlmodel import Field, SQLModel


class Hero(SQLModel, table=True):
    code: str = Field(primary_key=True)
    name: str
