import ssl

import urllib3
from requests.adapters import HTTPAdapter
from urllib3.poolmanager import PoolManager


class ModernTLS(HTTPAdapter):
    """Requests tells the pool a deadline for each call."""

    def init_poolmanager(self, connections, maxsize, block=False, **options):
        self.poolmanager = PoolManager(
            num_pools=connections, maxsize=maxsize, block=block, ssl_version=ssl.PROTOCOL_TLS_CLIENT
        )


class Tunnel(HTTPAdapter):
    def init_poolmanager(self, *arguments, **options):
        pools = PoolManager(*arguments, **options)
        pools.proxy = self.proxy
        self.poolmanager = pools


def status(url):
    return urllib3.PoolManager(
        num_pools=2, timeout=urllib3.Timeout(connect=3.05, read=27)
    ).request("GET", url).status
