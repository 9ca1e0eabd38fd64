import json
from urllib.request import Request, urlopen


def latest_release(project):
    url = f"https://pypi.example.com/pypi/{project}/json"
    request = Request(url, headers={"Accept": "application/json"})
    with urlopen(request, timeout=10) as response:
        return json.load(response)["info"]["version"]
