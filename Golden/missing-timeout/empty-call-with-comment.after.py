import aiohttp


def make():
    return aiohttp.ClientSession(
        # defaults
        timeout=aiohttp.ClientTimeout(total=30),
    )
