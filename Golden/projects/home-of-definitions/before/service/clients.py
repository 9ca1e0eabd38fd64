"""The clients of this service."""

import requests

http = requests.Session()
