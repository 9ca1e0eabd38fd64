import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import requests

executor = ThreadPoolExecutor(max_workers=4)


async def profile(url):
    response = await asyncio.to_thread(requests.get, url)
    page = await asyncio.to_thread(urlopen, url)
    return response.json(), page.read()


def warm(urls):
    return [executor.submit(requests.head, url) for url in urls]
