async def download(url):
    import aiohttp

    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            return await answer.read()
