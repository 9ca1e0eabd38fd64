from app.tries import wrapped

import requests


class Client:
    def __init__(self, address, tries):
        self.address = address
        self.media = wrapped(request_retries=tries, function=self._media)

    def _media(self, name):
        answer = requests.get(f"{self.address}/media/{name}", timeout=5)
        answer.raise_for_status()
        return answer.content
