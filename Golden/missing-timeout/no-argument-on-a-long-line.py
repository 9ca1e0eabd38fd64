import aiohttp


class Handler:
    async def session(self):
        self._http_session_of_this_handler = aiohttp.ClientSession()
