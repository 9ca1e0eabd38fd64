from rates.sources import get, load
from rates.waiting import time

print(get, load, time.time())
