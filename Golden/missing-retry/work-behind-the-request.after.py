import json
import re
from dataclasses import dataclass

import requests
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@dataclass
class Version:
    major: int
    minor: int


def parse(text):
    match = re.match(r"(\d+)\.(\d+)", text)
    return Version(int(match[1]), int(match[2]))


@retry_connection
def version(url):
    headers = {"Accept": "text/plain"}
    headers.update({"X-Client": "demo"})
    response = requests.get(url, headers=headers, timeout=5)
    return parse(response.text.strip())


@retry_connection
def names(url, cache):
    response = requests.get(url, timeout=5)
    found = []
    for item in response.json():
        found.append(item["name"].lower())
    cache["names"] = json.dumps(sorted(found))
    cache["reads"] += 1
    return found
