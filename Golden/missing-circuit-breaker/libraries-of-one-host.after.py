"""One host, asked by a library that waits and by one that does not."""

import asyncio

import aiohttp
import requests
from circuitbreaker import CircuitBreaker

TIMEOUT = aiohttp.ClientTimeout(total=10)


def _is_aiohttp_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, aiohttp.ClientResponseError):
        return error.status >= 500
    return issubclass(error_type, (aiohttp.ClientError, asyncio.TimeoutError))


def _notes_aiohttp_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("api.notes.io (aiohttp): circuit open")


notes_aiohttp_circuit = CircuitBreaker(
    name="api.notes.io (aiohttp)",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_aiohttp_failure,
    fallback_function=_notes_aiohttp_open,
)


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _notes_open(*args, **kwargs):
    raise requests.ConnectionError("api.notes.io: circuit open")


notes_circuit = CircuitBreaker(
    name="api.notes.io",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_notes_open,
)


@notes_circuit
def publish(note):
    response = requests.post("https://api.notes.io/v1/notes", json=note, timeout=10)
    response.raise_for_status()


@notes_aiohttp_circuit
async def publish_soon(session: aiohttp.ClientSession, note):
    url = "https://api.notes.io/v1/notes"
    async with session.post(url, json=note, timeout=TIMEOUT) as response:
        response.raise_for_status()
