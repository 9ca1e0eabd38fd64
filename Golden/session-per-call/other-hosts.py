import requests


def health(hosts):
    for host in hosts:
        print(host, requests.get(f"https://{host}/health", timeout=2).ok)
