import asyncio

import aiohttp


def is_aiohttp_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, aiohttp.ClientResponseError):
        return error.status >= 500
    return issubclass(error_type, (aiohttp.ClientError, asyncio.TimeoutError))
