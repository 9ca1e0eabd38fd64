import aiohttp


async def save(url, file):
    """How long it takes says how much it is."""
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for chunk in response.content.iter_chunked(65536):
                file.write(chunk)


async def download_archive(url):
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        async with session.get(url) as response:
            return await response.read()


class Model:
    def __init__(self):
        self.session = aiohttp.ClientSession()

    async def answer(self, question):
        async with self.session.post("/answers", json={"question": question}) as response:
            while line := await response.content.readline():
                yield line.decode()


async def profile(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            return await response.json()
