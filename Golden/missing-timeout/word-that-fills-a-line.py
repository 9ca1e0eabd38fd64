import requests


def access_token(subscription_key):
    response = requests.get(
        f"https://api.example.com/v2/token-cache/oauth/token/by-subscription/{subscription_key}"
    )
    return response.json()
