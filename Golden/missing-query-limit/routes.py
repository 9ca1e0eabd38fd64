from fastapi import APIRouter

from app.models import Item, session

router = APIRouter()


@router.get("/items")
def items():
    return session.query(Item).all()
