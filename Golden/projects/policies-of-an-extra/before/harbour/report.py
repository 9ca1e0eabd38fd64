import aiohttp
import requests

TIMEOUT = aiohttp.ClientTimeout(total=10)


def closures():
    response = requests.get("https://closures.example/today", timeout=10)
    response.raise_for_status()
    return response.json()


async def swell(session: aiohttp.ClientSession) -> dict:
    async with session.get("https://swell.example/now", timeout=TIMEOUT) as response:
        response.raise_for_status()
        return await response.json()
