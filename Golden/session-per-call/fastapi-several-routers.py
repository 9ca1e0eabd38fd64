import httpx
from fastapi import APIRouter

router = APIRouter(
    prefix="/shop",
    # The application adds the version.
    responses={404: {"description": "There is no such thing"}},
)
admin: APIRouter = APIRouter()
unused = APIRouter(prefix="/later")


@router.get("/stock/{item}")
@admin.get("/stock/{item}")
async def stock(item: str):
    async with httpx.AsyncClient() as client:
        return (await client.get(f"https://stock.example.com/{item}")).json()


async def orders():
    async with httpx.AsyncClient() as client:
        return (await client.get("https://orders.example.com")).json()


admin.add_api_route("/orders", orders, methods=["GET"])
router.include_router(admin, prefix="/admin")
