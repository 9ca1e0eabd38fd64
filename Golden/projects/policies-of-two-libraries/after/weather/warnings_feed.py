import aiohttp
from circuitbreaker import CircuitBreaker

from weather.circuits import is_aiohttp_failure
from weather.retries import retry_transient

TIMEOUT = aiohttp.ClientTimeout(total=10)


def _warnings_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("warnings.example: circuit open")


warnings_circuit = CircuitBreaker(
    name="warnings.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_aiohttp_failure,
    fallback_function=_warnings_open,
)


@warnings_circuit
@retry_transient
async def warnings(session: aiohttp.ClientSession) -> list:
    async with session.get("https://warnings.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
