"""What the shop is configured with."""

import os

DATABASE_URL = os.environ["DATABASE_URL"]
CACHE_HOST = os.environ.get("CACHE_HOST", "localhost")
