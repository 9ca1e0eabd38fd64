from aiohttp import ClientConnectionError, ClientSession
from aiohttp.client_exceptions import ClientResponseError
from tenacity import (
    retry,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

SESSION: ClientSession


def _is_transient(error):
    """Whether another try may help: the connection failed, or the server is busy."""
    if isinstance(error, ClientResponseError):
        return error.status in (429, 502, 503, 504)
    return isinstance(error, ClientConnectionError)


retry_transient = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception(_is_transient),
    reraise=True,
)


@retry_transient
async def media(name):
    try:
        async with SESSION.get(f"https://media.example.com/{name}", timeout=5) as answer:
            answer.raise_for_status()
            return await answer.read()
    except ClientResponseError as error:
        if error.status == 404:
            return None
        raise
