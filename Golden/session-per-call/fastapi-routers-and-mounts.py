import httpx
import uvicorn
from fastapi import APIRouter, Depends, FastAPI
from fastapi.staticfiles import StaticFiles

router = APIRouter(prefix="/api")


async def rates():
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get("https://rates.example.com")
        return response.json()


@router.get("/price")
async def price(rates: dict = Depends(rates)):
    return {"price": 10 * rates["EUR"]}


def create_app() -> FastAPI:
    app = FastAPI(title="Prices")
    app.include_router(router)
    app.mount("/static", StaticFiles(directory="static"), name="static")
    return app


if __name__ == "__main__":
    uvicorn.run(create_app(), port=8000)
