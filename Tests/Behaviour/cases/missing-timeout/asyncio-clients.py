"""Talks to a service by httpx and aiohttp, whose own deadlines are turned off or long."""

import aiohttp
import httpx


def page(url):
    return httpx.get(url + "/page", timeout=None).json()["path"]


class Pages:
    def __init__(self, url):
        self.client = httpx.Client(base_url=url, timeout=None, follow_redirects=True)

    def page(self, number):
        return self.client.get(f"/pages/{number}").json()["path"]


async def pages(url, numbers):
    async with httpx.AsyncClient(timeout=None) as client:
        return [(await client.get(f"{url}/pages/{number}")).status_code for number in numbers]


async def page_by_aiohttp(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url + "/page") as response:
            return (await response.json())["path"]


async def page_without_end(url):
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.get(url + "/page", timeout=None) as response:
            return response.status


def page_as_before(url):
    return httpx.get(url + "/page", timeout=0.2).status_code
