import urllib3
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.poolmanager import PoolManager

http = PoolManager(num_pools=4, timeout=urllib3.Timeout(connect=3.05, read=27))
api = HTTPSConnectionPool(
    "api.example.com", maxsize=8, timeout=urllib3.Timeout(connect=3.05, read=27)
)
