import json
import re
from dataclasses import dataclass

import requests


@dataclass
class Version:
    major: int
    minor: int


def parse(text):
    match = re.match(r"(\d+)\.(\d+)", text)
    return Version(int(match[1]), int(match[2]))


def version(url):
    headers = {"Accept": "text/plain"}
    headers.update({"X-Client": "demo"})
    response = requests.get(url, headers=headers, timeout=5)
    return parse(response.text.strip())


def names(url, cache):
    response = requests.get(url, timeout=5)
    found = []
    for item in response.json():
        found.append(item["name"].lower())
    cache["names"] = json.dumps(sorted(found))
    cache["reads"] += 1
    return found
