import os

SERVICE = os.environ["SERVICE"]
