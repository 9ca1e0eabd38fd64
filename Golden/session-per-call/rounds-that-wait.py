import time

import requests

API = "https://api.example.com"
INTERVAL = 60


class Watcher:
    running = True
    pause = 5

    def watch(self, names):
        while self.running:
            for_all = ",".join(names())
            requests.get(f"{API}/status", params={"names": for_all}, timeout=5)
            time.sleep(self.pause)

    def report(self, readings):
        for reading in readings:
            requests.post(f"{API}/readings", json=reading, timeout=5)
            time.sleep(INTERVAL)


def chat():
    while True:
        text = input("> ")
        if text == "quit":
            break
        print(requests.post(f"{API}/answers", json={"text": text}, timeout=5).text)
