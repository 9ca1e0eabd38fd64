import asyncio
from functools import partial

import requests


async def fetch(url, headers):
    loop = asyncio.get_running_loop()
    call = partial(requests.get, url, headers=headers, timeout=(3.05, 27))
    return await loop.run_in_executor(None, call)


async def report(url, payload):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(
        None, lambda: requests.post(url, json=payload, timeout=30)
    )
