import os

API = os.environ.get("API", "https://api.example.com")
