import requests


def load_profile(user_id):
    response = requests.get(
        f"https://api.example.com/users/{user_id}", timeout=(3.05, 27)
    )
    response.raise_for_status()
    return response.json()
