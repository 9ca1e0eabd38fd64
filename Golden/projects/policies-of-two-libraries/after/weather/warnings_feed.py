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


def _warnings_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("warnings: circuit open")


warnings_circuit = CircuitBreaker(
    name="warnings",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_warnings_open,
)


@warnings_circuit
@retry_transient
async def warnings(session: aiohttp.ClientSession) -> list:
    async with session.get("https://warnings.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
