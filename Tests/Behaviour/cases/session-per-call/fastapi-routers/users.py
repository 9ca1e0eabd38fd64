import httpx
from fastapi import APIRouter, Request
from service import SERVICE


def make_router():
    router = APIRouter()

    @router.get("/{path:path}")
    async def user(path: str, request: Request):
        async with httpx.AsyncClient(base_url=SERVICE, timeout=5) as client:
            response = await client.get(f"/{path}")
        return {"status": response.status_code, "open": getattr(request.state, "open", None)}

    return router
