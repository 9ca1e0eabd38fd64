"""Two services, one of which is down, as methods of a client."""

import os

import requests

STOCK_URL = os.environ["SERVICE"]
MAIL_URL = os.environ["SILENT"]


class Shop:
    def __init__(self, token):
        self.headers = {"Authorization": token}

    def reserve(self, article, number=1):
        response = requests.put(
            f"{STOCK_URL}/articles/{article}",
            json={"number": number},
            headers=self.headers,
            timeout=5,
        )
        return response.json()["authorization"], number

    def notify(self, address):
        return requests.post(f"{MAIL_URL}/mails", data=address, timeout=0.2).status_code

    @classmethod
    def release(cls, article):
        return requests.delete(f"{STOCK_URL}/articles/{article}", timeout=5).status_code
