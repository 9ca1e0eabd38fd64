import aiohttp
from circuitbreaker import CircuitBreaker

from harbour.circuits_aiohttp import is_aiohttp_failure
from harbour.retries_aiohttp import retry_transient

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
async def image(session: aiohttp.ClientSession, area: str) -> bytes:
    async with session.get(f"https://radar.example/{area}", timeout=TIMEOUT) as reply:
        reply.raise_for_status()
        return await reply.read()
