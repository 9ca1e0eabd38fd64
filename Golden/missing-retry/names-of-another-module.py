from aiohttp import ClientSession
from aiohttp.client_exceptions import ClientResponseError

SESSION: ClientSession


async def media(name):
    try:
        async with SESSION.get(f"https://media.example.com/{name}", timeout=5) as answer:
            answer.raise_for_status()
            return await answer.read()
    except ClientResponseError as error:
        if error.status == 404:
            return None
        raise
