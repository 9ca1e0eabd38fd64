import aiohttp
from circuitbreaker import CircuitBreaker

from weather.circuits import is_aiohttp_failure
from weather.retries import retry_transient

TIMEOUT = aiohttp.ClientTimeout(total=10)


def _radar_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("radar.example: circuit open")


radar_circuit = CircuitBreaker(
    name="radar.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_aiohttp_failure,
    fallback_function=_radar_open,
)


@radar_circuit
@retry_transient
async def image(session: aiohttp.ClientSession, region: str) -> bytes:
    async with session.get(f"https://radar.example/{region}", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.read()
