import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import requests

executor = ThreadPoolExecutor(max_workers=4)


async def profile(url):
    response = await asyncio.to_thread(requests.get, url, timeout=(3.05, 27))
    page = await asyncio.to_thread(urlopen, url, timeout=30)
    return response.json(), page.read()


def warm(urls):
    return [executor.submit(requests.head, url, timeout=(3.05, 27)) for url in urls]
