import random
import time

import requests

API = "https://api.example.com"


def pages(address, pause):
    texts = []
    while address:
        answer = requests.get(address, timeout=5)
        texts.append(answer.text)
        address = answer.links.get("next", {}).get("url")
        time.sleep(random.uniform(0.5, 2))
    return texts


def items(ids, pause):
    found = []
    for number in ids:
        found.append(requests.get(f"{API}/items/{number}", timeout=5).json())
        time.sleep(pause)
    return found
