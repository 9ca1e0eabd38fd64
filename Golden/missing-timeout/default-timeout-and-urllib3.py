import socket

import urllib3

socket.setdefaulttimeout(10)

http = urllib3.PoolManager(num_pools=4)
