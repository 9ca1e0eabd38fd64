import aiohttp
from circuitbreaker import CircuitBreaker

from harbour.circuits_aiohttp import is_aiohttp_failure
from harbour.retries_aiohttp import retry_transient

TIMEOUT = aiohttp.ClientTimeout(total=10)


def _wind_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("wind.example: circuit open")


wind_circuit = CircuitBreaker(
    name="wind.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_aiohttp_failure,
    fallback_function=_wind_open,
)


@wind_circuit
@retry_transient
async def wind(session: aiohttp.ClientSession) -> dict:
    async with session.get("https://wind.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
