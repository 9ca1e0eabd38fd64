import aiohttp


def make():
    return aiohttp.ClientSession(
        # defaults
    )
