import httpx
from circuitbreaker import CircuitBreaker
from fastapi import APIRouter, Depends

router = APIRouter()
RATES_URL = "https://rates.example.com"


def _rates_open(*args, **kwargs):
    raise httpx.ConnectError("rates: circuit open")


rates_circuit = CircuitBreaker(
    name="rates",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=httpx.HTTPError,
    fallback_function=_rates_open,
)


async def get_client():
    async with httpx.AsyncClient(timeout=5) as client:
        yield client


@rates_circuit
async def load_rate(client: httpx.AsyncClient, currency: str) -> float:
    response = await client.get(f"{RATES_URL}/{currency}")
    return response.json()["rate"]


@router.get("/rates/{currency}")
async def rate(currency: str, client: httpx.AsyncClient = Depends(get_client)):
    return {"rate": await load_rate(client, currency)}
