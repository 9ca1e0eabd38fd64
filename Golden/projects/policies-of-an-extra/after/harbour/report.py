import aiohttp
import requests
from circuitbreaker import CircuitBreaker

from harbour.circuits import is_requests_failure
from harbour.circuits_aiohttp import is_aiohttp_failure
from harbour.retries import retry_transient_requests
from harbour.retries_aiohttp import retry_transient

TIMEOUT = aiohttp.ClientTimeout(total=10)


def _closures_open(*args, **kwargs):
    raise requests.ConnectionError("closures.example: circuit open")


closures_circuit = CircuitBreaker(
    name="closures.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_requests_failure,
    fallback_function=_closures_open,
)


def _swell_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("swell.example: circuit open")


swell_circuit = CircuitBreaker(
    name="swell.example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_aiohttp_failure,
    fallback_function=_swell_open,
)


@closures_circuit
@retry_transient_requests
def closures():
    response = requests.get("https://closures.example/today", timeout=10)
    response.raise_for_status()
    return response.json()


@swell_circuit
@retry_transient
async def swell(session: aiohttp.ClientSession) -> dict:
    async with session.get("https://swell.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
