import aiohttp


async def title(url):
    async with aiohttp.request(
        "GET", url, timeout=aiohttp.ClientTimeout(total=30)
    ) as response:
        return (await response.json())["title"]


async def size(url, limit):
    async with aiohttp.request("HEAD", url, timeout=limit) as response:
        return int(response.headers["Content-Length"])
