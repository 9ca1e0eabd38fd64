import json
from urllib.request import Request, urlopen

SEARCH_URL = "https://search.example.com/index"


def index(document):
    data = json.dumps(document).encode()
    request = Request(SEARCH_URL, data=data, method="PUT")
    with urlopen(request, timeout=10) as response:
        return json.load(response)
