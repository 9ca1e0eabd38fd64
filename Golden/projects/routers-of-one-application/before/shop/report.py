import asyncio

from shop.routers.returns import returns
from shop.routers.stock import count

print(asyncio.run(count(1)), asyncio.run(returns()))
