import requests

PAYMENT_URL = "https://payments.example.com/charges"


# BAD: Keeps hitting failing service
def call_payment_api(data):
    return requests.post(PAYMENT_URL, json=data)  # Cascading failures!
