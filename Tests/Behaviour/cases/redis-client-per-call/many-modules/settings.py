"""Where Redis is."""

import os

HOST = os.environ["REDIS_HOST"]
PORT = int(os.environ["REDIS_PORT"])
