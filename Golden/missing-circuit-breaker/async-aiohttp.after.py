import asyncio

import aiohttp
from circuitbreaker import CircuitBreaker

TIMEOUT = aiohttp.ClientTimeout(total=20)
INVENTORY_URL = "https://inventory.example.com"


def _inventory_open(*args, **kwargs):
    raise aiohttp.ClientConnectionError("inventory: circuit open")


inventory_circuit = CircuitBreaker(
    name="inventory",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=(aiohttp.ClientError, asyncio.TimeoutError),
    fallback_function=_inventory_open,
)


@inventory_circuit
async def reserve(article: str, count: int) -> dict:
    payload = {"article": article, "count": count}
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        async with session.post(f"{INVENTORY_URL}/reserve", json=payload) as response:
            return await response.json()


async def main() -> None:
    print(await asyncio.gather(reserve("a", 1), reserve("b", 2)))
