import strawberry
from sqlalchemy import select

from app.models import Book


@strawberry.type
class Query:
    @strawberry.field
    async def books(self, info: strawberry.Info) -> list["Book"]:
        async with info.context.session() as session:
            return list(await session.scalars(select(Book)))
