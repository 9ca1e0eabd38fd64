import time

import requests


def download(names, base):
    for name in names:
        for attempt in range(3):
            try:
                data = requests.get(f"{base}/{name}", timeout=5).content
            except requests.ConnectionError:
                time.sleep(attempt)
            else:
                with open(name, "wb") as file:
                    file.write(data)
                break
