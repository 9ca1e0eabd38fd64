from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.poolmanager import PoolManager

http = PoolManager(num_pools=4)
api = HTTPSConnectionPool("api.example.com", maxsize=8)
