import requests
import time
def fetch(url):
    for attempt in range(3):
        try:
            return requests.get(url, timeout=10)
        except requests.ConnectionError:
            if attempt == 2:
                raise
            time.sleep(1)
