import httpx
from circuitbreaker import CircuitBreaker

SHIPPING_URL = "https://shipping.example.com"


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code >= 500
    return issubclass(error_type, httpx.HTTPError)


def _shipping_open(*args, **kwargs):
    raise httpx.ConnectError("shipping: circuit open")


shipping_circuit = CircuitBreaker(
    name="shipping",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_shipping_open,
)


class Shipping:
    def __init__(self) -> None:
        self._client = httpx.AsyncClient(base_url=SHIPPING_URL, timeout=10)

    @shipping_circuit
    async def order(self, parcel: dict) -> str:
        response = await self._client.post("/parcels", json=parcel)
        response.raise_for_status()
        return response.json()["number"]


@shipping_circuit
async def cancel(number: str) -> None:
    async with httpx.AsyncClient(timeout=10) as client:
        await client.delete(f"{SHIPPING_URL}/parcels/{number}")
