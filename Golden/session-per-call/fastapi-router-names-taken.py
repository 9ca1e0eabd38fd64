import httpx
from fastapi.routing import APIRouter

pages = APIRouter()


class ApiClient:
    pass


def lifespan():
    return ApiClient()


@pages.post("/jobs")
async def start(job: dict):
    async with httpx.AsyncClient(timeout=httpx.Timeout(5.0)) as http:
        return (await http.post("https://jobs.example.com", json=job)).json()
