import requests


def notify(text):
    requests.post("https://hooks.slack.example.com/T000/B000", json={"text": text}, timeout=5)


def create_customer(email):
    return requests.post(
        "https://api.billing.example.com/v1/customers",
        data={"email": email},
        timeout=30,
    )


def local_metric(name):
    requests.post("http://localhost:9091/metrics/" + name, timeout=1)
