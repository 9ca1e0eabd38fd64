import asyncio

from shop.routers.stock import count

print(asyncio.run(count(1)))
