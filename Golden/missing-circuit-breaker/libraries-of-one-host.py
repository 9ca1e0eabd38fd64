"""One host, asked by a library that waits and by one that does not."""

import aiohttp
import requests

TIMEOUT = aiohttp.ClientTimeout(total=10)


def publish(note):
    response = requests.post("https://api.notes.io/v1/notes", json=note, timeout=10)
    response.raise_for_status()


async def publish_soon(session: aiohttp.ClientSession, note):
    url = "https://api.notes.io/v1/notes"
    async with session.post(url, json=note, timeout=TIMEOUT) as response:
        response.raise_for_status()
