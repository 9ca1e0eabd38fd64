import requests
x = requests.get("https://a.example")