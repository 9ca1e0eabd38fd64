import aiohttp
import httpx
import requests

NO_DEADLINE = None


def fetch(url, timeout=None):
    return requests.get(url, timeout=timeout).json()


def fetch_with_all(url):
    return requests.get(url, timeout=NO_DEADLINE).json()


def fetch_in_parts(url, read=None):
    return requests.get(url, timeout=(3.05, read)).json()


class Feed:
    def __init__(self, url, timeout=None):
        self.url = url
        self.timeout = timeout

    def read(self):
        return requests.get(self.url, timeout=self.timeout).text

    def peek(self):
        with httpx.Client(timeout=httpx.Timeout(self.timeout)) as client:
            return client.head(self.url).headers

    async def follow(self):
        limit = aiohttp.ClientTimeout(total=self.timeout)
        async with aiohttp.ClientSession(timeout=limit) as session:
            async with session.get(self.url) as response:
                return await response.text()
