import asyncio

import aiohttp
from circuitbreaker import CircuitBreaker

from weather.retries import retry_transient

TIMEOUT = aiohttp.ClientTimeout(total=10)


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, aiohttp.ClientResponseError):
        return error.status >= 500
    return issubclass(error_type, (aiohttp.ClientError, asyncio.TimeoutError))


def _radar_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("radar: circuit open")


radar_circuit = CircuitBreaker(
    name="radar",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_radar_open,
)


@radar_circuit
@retry_transient
async def image(session: aiohttp.ClientSession, region: str) -> bytes:
    async with session.get(f"https://radar.example/{region}", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.read()
