import requests

url = "https://api.example.com/data"


# BAD: No retry or immediate retry
def fetch_data():
    return requests.get(url)
