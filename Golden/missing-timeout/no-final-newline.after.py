import requests
x = requests.get("https://a.example", timeout=(3.05, 27))