"""Who the customers are."""

import requests

PROFILES = "https://profiles.example.com"


def load_profile(user_id):
    response = requests.get(f"{PROFILES}/users/{user_id}", params={"fields": "name"})
    response.raise_for_status()
    return response.json()
